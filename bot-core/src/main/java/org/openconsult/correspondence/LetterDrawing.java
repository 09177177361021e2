package org.openconsult.correspondence;

import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Channel;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;

/** Draws what a coordinator writes for the channel of whoever gets it, with the name of the consultation. */
final class LetterDrawing {
    /** Of the words; longer than anything that a channel takes at once. */
    private static final int LONGEST = 10_000;

    private static final String KEY = "letter";

    private final Consultations consultations;
    private final Channels channels;
    private final Phrasebook words;

    LetterDrawing(Consultations consultations, Channels channels, Phrasebook words) {
        this.consultations = consultations;
        this.channels = channels;
        this.words = words;
    }

    /** Empty when the person's channel or consultation is not there any more, or the words are longer than anybody sends. */
    Optional<Draft> draw(Correspondent to, String typed) {
        String text = typed.strip().replaceAll("\\R", "\n");
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        return to.last().flatMap(last -> channels.find(last.channel()).flatMap(channel -> consultations
                .find(last.consultation())
                .or(consultations::current)
                .map(consultation -> draw(channel, consultation, to, text))));
    }

    /** Draws what is said already. */
    Optional<Draft> draw(Correspondent to, String text, Reply reply) {
        return to.last()
                .flatMap(last -> channels.find(last.channel()))
                .map(channel ->
                        new Draft(text, text.codePointCount(0, text.length()), channel.draw(reply, words), false));
    }

    private Draft draw(Channel channel, Consultation consultation, Correspondent to, String text) {
        ActionPlan plan = consultation.plan();
        Language language = to.person().language().orElse(plan.defaultLanguage());
        String name = plan.title().in(language, plan.defaultLanguage());
        Reply reply = new Reply(language, List.of(new Reply.Phrase(KEY, name, text)), List.of());
        boolean isLong = !channel.traits().measure().fitsPage(words.say(language, KEY, List.of(name, text)));
        return new Draft(text, text.codePointCount(0, text.length()), channel.draw(reply, words), isLong);
    }
}
