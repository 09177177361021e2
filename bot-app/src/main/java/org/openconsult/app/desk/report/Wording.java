package org.openconsult.app.desk.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.comment.Stance;
import org.openconsult.export.ExportFilter;
import org.openconsult.report.Both;
import org.openconsult.search.Figures;
import org.springframework.context.MessageSource;

/** What a report says, in its reader's language. */
record Wording(MessageSource messages, ChannelNames channels, PlanWords plan) {

    Locale locale() {
        return plan.locale();
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("report." + key, arguments, locale());
    }

    /** What the desk says elsewhere. */
    String ofDesk(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, locale());
        return said == null ? otherwise : said;
    }

    String number(long number) {
        return say("number", number);
    }

    /** Both ways of counting, in one line. */
    String both(Both both) {
        return both.comments() == both.once()
                ? say("comments", both.comments())
                : say("comments.both", both.comments(), both.once());
    }

    String stance(Optional<Stance> stance) {
        return say("stance." + stance.map(Enum::name).orElse("NONE"));
    }

    String channel(String name) {
        return channels.of(name, locale());
    }

    String time(Instant moment) {
        return plan.time(moment);
    }

    String subject(String subject) {
        return switch (subject) {
            case ExportFilter.WHOLE_PLAN -> say("wholePlan");
            case Figures.UNKNOWN -> say("onNothing");
            default -> plan.commitment(subject);
        };
    }
}
