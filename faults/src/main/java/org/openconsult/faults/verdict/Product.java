package org.openconsult.faults.verdict;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageDetection;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.SmsSettings;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;

/** The way of a message as the instances have it, put together in this process. */
public final class Product {
    /** Everybody is always answered, however much they write: what is not said cannot be missed. */
    private static final int ALWAYS = 1_000_000;

    private Product() {}

    /** The flow by itself, whose messages nobody sends. */
    public static MessageFlow flow(Storage storage, KeyRing keys, Clock clock) {
        Catalogs words = Catalogs.shipped();
        return new MessageFlow(
                storage,
                new Fingerprints(keys),
                new AddressSeal(keys, new SecureRandom()),
                new ConversationEngine(
                        words,
                        ConversationLimits.defaults().withAnswers(ALWAYS, Duration.ofMillis(1), ALWAYS),
                        new LanguageDetection()),
                words,
                new Consultations(storage, clock),
                new Channels(List.of(new SmsChannel(SmsSettings.defaults()))),
                clock);
    }

    /** What makes an instance answer as {@link #flow} does. */
    public static List<String> settings() {
        return List.of(
                "--consult.answers.at-once=" + ALWAYS,
                "--consult.answers.next=1ms",
                "--consult.answers.echoes=" + ALWAYS);
    }
}
