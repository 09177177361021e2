package org.openconsult.app.desk.messages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.desk.words.DeskTime;
import org.openconsult.consultation.Language;
import org.openconsult.correspondence.Talk;

/**
 * A part of a talk, ready for the page.
 *
 * @param pseudonym what exports call the person
 * @param earlier what to ask for to see what was before
 * @param later whether there is something after it
 * @param heard when the person wrote last
 * @param until until when they can be written to, where their channel ends that
 * @param late that moment is over
 */
record ShownTalk(
        String pseudonym,
        String channel,
        String language,
        String district,
        boolean trial,
        List<ShownEntry> entries,
        @Nullable Long earlier,
        boolean later,
        String heard,
        String until,
        boolean late) {

    static ShownTalk of(Talk talk, DeskTime times, Instant now, Locale locale) {
        return new ShownTalk(
                talk.person().pseudonym().orElse(""),
                talk.line().map(line -> line.channel().name()).orElse(""),
                talk.person()
                        .language()
                        .map(language -> called(language, locale))
                        .orElse(""),
                talk.person().district().orElse(""),
                talk.line().filter(Talk.Line::trial).isPresent(),
                ShownEntry.of(talk.entries(), times),
                talk.earlier().isPresent() ? talk.earlier().getAsLong() : null,
                talk.later(),
                talk.line().map(line -> times.dayAndTime(line.lastHeard())).orElse(""),
                talk.line()
                        .flatMap(Talk.Line::answerUntil)
                        .map(times::dayAndTime)
                        .orElse(""),
                talk.line().filter(line -> line.isLate(now)).isPresent());
    }

    private static String called(Language language, Locale locale) {
        return language.locale().getDisplayLanguage(locale);
    }
}
