package org.openconsult.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openconsult.channel.Channel;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.talk.Pager;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.ReplyText;

/**
 * Tells somebody what became of what they said: of one comment with as much of the reason as fits a prompt of their channel, of
 * several a line each while these fit a page, else how many. WHY tells the rest.
 */
final class AnswerWords {
    private static final String MORE = "decided.more";

    private final Catalogs words;

    AnswerWords(Catalogs words) {
        this.words = words;
    }

    /** @param fallback the plan's own language */
    Reply of(List<AnsweredComment> answered, Channel channel, Language wanted, Language fallback) {
        Language spoken = words.closest(wanted, fallback, List.of(MORE, "decided.line", "answer.reason"));
        return answered.size() == 1
                ? one(answered.get(0), channel, spoken, wanted, fallback)
                : several(answered, channel, spoken);
    }

    private Reply one(AnsweredComment comment, Channel channel, Language spoken, Language wanted, Language fallback) {
        String reason = comment.answer().text().reason().in(wanted, fallback);
        Predicate<Reply> fits = reply -> channel.traits().measure().fitsPrompt(drawn(reply));
        Reply whole = reply(spoken, decided(comment, spoken), Stream.of(new Phrase("answer.reason", reason)));
        if (fits.test(whole)) {
            return whole;
        }
        String first = new Pager(spoken.locale(), text -> fits.test(shortened(comment, Optional.of(text), spoken)))
                .pages(reason)
                .get(0);
        Reply cut = shortened(comment, Optional.of(first), spoken);
        return fits.test(cut) ? cut : shortened(comment, Optional.empty(), spoken);
    }

    private Reply shortened(AnsweredComment comment, Optional<String> reason, Language spoken) {
        Stream<Part> why = reason.<Part>map(text -> new Phrase("answer.reason", text)).stream();
        return reply(spoken, decided(comment, spoken), Stream.concat(why, Stream.of(new Phrase(MORE))));
    }

    private Reply several(List<AnsweredComment> answered, Channel channel, Language spoken) {
        List<Part> lines = new ArrayList<>();
        answered.forEach(comment -> lines.add(new Reply.Passage(line(comment, spoken))));
        Reply all = reply(spoken, lines.get(0), Stream.concat(lines.stream().skip(1), Stream.of(new Phrase(MORE))));
        if (channel.traits().measure().fitsPage(drawn(all))) {
            return all;
        }
        Part count = new Phrase("decided.several", String.valueOf(answered.size()));
        return reply(spoken, count, Stream.of(new Phrase(MORE)));
    }

    private String line(AnsweredComment comment, Language spoken) {
        String outcome = outcome(comment, spoken);
        return comment.subject() instanceof Subject.OnCommitment on
                ? say(spoken, "decided.line", comment.receipt().shown(), String.valueOf(on.number()), outcome)
                : say(spoken, "decided.line.other", comment.receipt().shown(), outcome);
    }

    private Part decided(AnsweredComment comment, Language spoken) {
        String code = comment.receipt().shown();
        String outcome = outcome(comment, spoken);
        if (comment.subject() instanceof Subject.OnCommitment on) {
            return new Phrase("decided.on", code, String.valueOf(on.number()), outcome);
        }
        return new Phrase(
                comment.subject() instanceof Subject.WholePlan ? "decided.plan" : "decided.unassigned", code, outcome);
    }

    private String outcome(AnsweredComment comment, Language spoken) {
        return say(spoken, "outcome." + comment.answer().outcome().word());
    }

    private static Reply reply(Language spoken, Part first, Stream<? extends Part> others) {
        List<Part> parts = new ArrayList<>(List.of(first));
        others.forEach(parts::add);
        return new Reply(spoken, parts, List.of());
    }

    /** What it says, whatever it looks like. */
    String drawn(Reply reply) {
        return new ReplyText(reply, words).withoutChoices();
    }

    private String say(Language spoken, String key, String... arguments) {
        return words.say(spoken, key, List.of(arguments));
    }
}
