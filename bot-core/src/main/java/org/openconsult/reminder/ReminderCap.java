package org.openconsult.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openconsult.letter.Letter;
import org.openconsult.letter.StoredLetter;

/**
 * How often one person is reminded.
 *
 * @param pause the least time between two reminders
 * @param most so many in all
 */
public record ReminderCap(Duration pause, int most) {

    boolean allows(List<StoredLetter> earlier, Instant now) {
        List<Letter> reminders = earlier.stream()
                .filter(Letter.class::isInstance)
                .map(Letter.class::cast)
                .filter(letter -> letter.mailing()
                        .filter(mailing -> mailing.startsWith(ReminderContent.PREFIX))
                        .isPresent())
                .toList();
        return reminders.size() < most
                && reminders.stream()
                        .noneMatch(letter -> letter.at().plus(pause).isAfter(now));
    }
}
