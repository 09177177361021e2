package org.openconsult.benchmarks.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentRecord;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.Incoming;
import org.openconsult.conversation.LanguageDetection;
import org.openconsult.conversation.Situation;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.response.AnswerRecord;
import org.openconsult.session.SessionRecord;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.SmsSettings;

/** The engine alone, about the sample plan by SMS: nothing is stored and nothing drawn. A message comes every thirty seconds. */
final class EngineTalk {
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-11-20T15:00:00Z");
    private static final ReceiptCode RECEIPT = ReceiptCode.of(1234).orElseThrow();

    private final ConversationEngine engine =
            new ConversationEngine(Catalogs.shipped(), ConversationLimits.defaults(), new LanguageDetection());
    private final Consultation consultation =
            new Consultation(SamplePlan.openOn(LocalDate.ofInstant(START, ZoneOffset.UTC)));
    private final ChannelTraits channel = new SmsChannel(SmsSettings.defaults()).traits();

    /** @param number counts the talk's messages from 0 */
    Turn say(Conversation before, String text, int number) {
        Instant now = START.plus(BETWEEN_MESSAGES.multipliedBy(number));
        Situation situation = new Situation(
                consultation,
                channel,
                now,
                now,
                new CommentId("comment-" + number),
                RECEIPT,
                CommentRecord.EMPTY,
                AnswerRecord.EMPTY,
                SessionRecord.EMPTY);
        return engine.take(before, Incoming.text(text), situation);
    }
}
