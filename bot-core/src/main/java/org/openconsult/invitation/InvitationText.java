package org.openconsult.invitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;

/** What an invitation says: a coordinator's words in the language of whoever gets it, and how to hear no more. */
public final class InvitationText {
    private static final String HOW_TO_STOP = "stop.offer";

    private final Phrasebook words;

    public InvitationText(Phrasebook words) {
        this.words = words;
    }

    /**
     * As it leaves on a channel.
     *
     * @param texts the coordinator's words in each language that has some
     * @param fallback the language in which those get it in whose own it has no words
     * @return empty when it has words in neither
     */
    public Optional<List<DrawnMessage>> on(
            Channel channel, Map<Language, String> texts, Language spoken, Language fallback) {
        return Stream.of(spoken, fallback)
                .filter(language -> !texts.getOrDefault(language, "").isBlank())
                .findFirst()
                .map(language -> channel.draw(said(texts.getOrDefault(language, ""), language), words));
    }

    private static Reply said(String text, Language language) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return new Reply(language, List.of(new Reply.Passage(plain), new Reply.Phrase(HOW_TO_STOP)), List.of());
    }

    /** Whether somebody pays for one message only, and gets it in one piece. */
    public static boolean isShort(List<DrawnMessage> drawn) {
        return drawn.size() == 1 && drawn.get(0).segments() == 1;
    }
}
