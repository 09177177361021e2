package org.openconsult.benchmarks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channels;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageDetection;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.inbox.Reception;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.SmsSettings;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;

/** The product's own way of a message, from the verified message to the drawn answer. */
final class Turns implements Work {
    private final Reception reception;
    private final Clock clock = Clock.systemUTC();

    Turns(Storage storage) {
        KeyRing keys = new KeyRing(List.of(new byte[32]));
        Catalogs words = Catalogs.shipped();
        Consultations consultations = new Consultations(storage, clock);
        consultations.load(SamplePlan.openOn(LocalDate.now(clock)));
        this.reception = new MessageFlow(
                storage,
                new Fingerprints(keys),
                new AddressSeal(keys, new SecureRandom()),
                new ConversationEngine(words, ConversationLimits.defaults(), new LanguageDetection()),
                words,
                consultations,
                new Channels(List.of(new SmsChannel(SmsSettings.defaults()))),
                clock);
    }

    @Override
    public void doOnce(int person, int number) {
        receive(person, number, Journey.message(number));
    }

    void receive(int person, int number, String text) {
        reception.receive(InboundMessage.text(
                new MessageKey("benchmark:" + person + "/" + number),
                new Address(SmsChannel.ID, "+501" + person),
                text,
                clock.instant()));
    }
}
