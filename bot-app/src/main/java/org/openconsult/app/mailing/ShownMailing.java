package org.openconsult.app.mailing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.Mark;
import org.openconsult.mailing.Tally;

/**
 * A mailing and what became of it, as programs read it.
 *
 * @param marks how many came to what, in detail
 */
record ShownMailing(
        String id,
        long version,
        String state,
        Map<String, String> texts,
        @Nullable Instant start,
        long people,
        long waiting,
        long sent,
        long delivered,
        long failed,
        long inDoubt,
        long notWritten,
        Map<String, Long> marks) {

    static ShownMailing of(Mailing mailing, Tally tally) {
        Map<String, String> texts = new TreeMap<>();
        mailing.draft().texts().forEach((language, text) -> texts.put(language.tag(), text));
        Map<String, Long> marks = new TreeMap<>();
        Arrays.stream(Mark.values())
                .filter(mark -> tally.of(mark) > 0)
                .forEach(mark -> marks.put(word(mark), tally.of(mark)));
        return new ShownMailing(
                mailing.id(),
                mailing.version(),
                word(mailing.state()),
                texts,
                mailing.timing().map(timing -> timing.start()).orElse(null),
                tally.all(),
                tally.of(Mark.Group.WAITING),
                tally.of(Mark.Group.SENT),
                tally.of(Mark.Group.DELIVERED),
                tally.of(Mark.Group.FAILED),
                tally.of(Mark.Group.IN_DOUBT),
                tally.of(Mark.Group.NOT_WRITTEN),
                marks);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
