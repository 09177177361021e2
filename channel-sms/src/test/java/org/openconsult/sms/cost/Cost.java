package org.openconsult.sms.cost;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.SmsSettings;

/** What a script costs in one language, played on each of the plan's commitments. */
record Cost(Script script, Language language, List<PlayedScript> played) {
    private static final Catalogs WORDS = Catalogs.shipped();
    private static final SmsChannel FOLDING = new SmsChannel(SmsSettings.defaults());
    private static final SmsChannel NOT_FOLDING = new SmsChannel(new SmsSettings(false, 1, 2, 32, "BZ"));

    static Cost of(Script script, ActionPlan plan, Language language) {
        return new Cost(
                script,
                language,
                plan.commitments().stream()
                        .map(commitment -> PlayedScript.of(script, WORDS, plan, commitment, language))
                        .toList());
    }

    IntSummaryStatistics sent() {
        return over(PlayedScript::sent);
    }

    IntSummaryStatistics segments() {
        return over(talk -> segments(talk.replies().stream(), FOLDING));
    }

    IntSummaryStatistics withoutFolding() {
        return over(talk -> segments(talk.replies().stream(), NOT_FOLDING));
    }

    IntSummaryStatistics bySentence() {
        return over(talk -> segments(sentences(talk), FOLDING));
    }

    IntSummaryStatistics bySentenceWithoutFolding() {
        return over(talk -> segments(sentences(talk), NOT_FOLDING));
    }

    /** How many characters all that is said has. */
    long characters() {
        return played.stream()
                .flatMap(talk -> talk.replies().stream())
                .flatMap(reply -> FOLDING.draw(reply, WORDS).stream())
                .mapToLong(message -> message.text().length())
                .sum();
    }

    private IntSummaryStatistics over(ToIntFunction<PlayedScript> figure) {
        return played.stream().mapToInt(figure).summaryStatistics();
    }

    private static Stream<Reply> sentences(PlayedScript talk) {
        return talk.replies().stream().flatMap(reply -> OneTextPerSentence.of(reply).stream());
    }

    private static int segments(Stream<Reply> replies, SmsChannel channel) {
        return replies.flatMap(reply -> channel.draw(reply, WORDS).stream())
                .mapToInt(message -> message.segments())
                .sum();
    }
}
