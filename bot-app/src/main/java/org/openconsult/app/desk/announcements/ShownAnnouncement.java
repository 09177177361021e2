package org.openconsult.app.desk.announcements;

import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingState;
import org.openconsult.mailing.Mark;
import org.openconsult.mailing.Tally;

/**
 * One line of the list.
 *
 * @param words how it begins
 * @param reached how many have it, as far as is known
 */
record ShownAnnouncement(String id, String words, String by, String made, MailingState state, long all, long reached) {
    private static final int BEGINNING = 80;

    static ShownAnnouncement of(Mailing mailing, Tally tally, PlanWords words) {
        return new ShownAnnouncement(
                mailing.id(),
                beginning(text(mailing, words)),
                mailing.by(),
                words.time(mailing.madeAt()),
                mailing.state(),
                tally.all(),
                tally.of(Mark.Group.SENT) + tally.of(Mark.Group.DELIVERED));
    }

    private static String text(Mailing mailing, PlanWords words) {
        return mailing.draft().texts().getOrDefault(words.plan().defaultLanguage(), "");
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
