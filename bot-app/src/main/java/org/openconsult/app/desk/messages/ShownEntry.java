package org.openconsult.app.desk.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.desk.words.DeskTime;
import org.openconsult.channel.Attachment;
import org.openconsult.comment.CommentId;
import org.openconsult.correspondence.TalkEntry;
import org.openconsult.delivery.DeliveryStage;
import org.openconsult.delivery.DeliveryStages;

/**
 * Something said in a talk, ready for the page.
 *
 * @param side whose it is: {@code theirs}, {@code bot} or {@code desk}, or {@code lost} of a coordinator's that is damaged
 * @param by the coordinator who wrote it
 * @param day said above it where another day begins
 * @param attachments keys of their names
 * @param comments ids of those that it made or changed
 * @param stage the key of where it stands; empty for what the person said
 * @param since when it came to stand there
 * @param counted how many segments it took, where more than one
 */
record ShownEntry(
        String side,
        String by,
        @Nullable String day,
        String time,
        String words,
        List<String> choices,
        List<String> attachments,
        List<String> comments,
        String stage,
        String since,
        String reason,
        boolean doubted,
        int counted) {

    static List<ShownEntry> of(List<TalkEntry> entries, DeskTime times) {
        List<ShownEntry> shown = new ArrayList<>();
        String day = "";
        for (TalkEntry entry : entries) {
            String today = times.day(entry.at());
            shown.add(of(entry, today.equals(day) ? null : today, times));
            day = today;
        }
        return shown;
    }

    private static ShownEntry of(TalkEntry entry, @Nullable String day, DeskTime times) {
        if (entry instanceof TalkEntry.Unreadable) {
            return lost(entry.at(), day, times);
        }
        return entry instanceof TalkEntry.Heard heard
                ? heard(heard, day, times)
                : told((TalkEntry.Told) entry, day, times);
    }

    private static ShownEntry lost(Instant at, @Nullable String day, DeskTime times) {
        return new ShownEntry(
                "lost", "", day, times.time(at), "", List.of(), List.of(), List.of(), "", "", "", false, 1);
    }

    private static ShownEntry heard(TalkEntry.Heard heard, @Nullable String day, DeskTime times) {
        return new ShownEntry(
                "theirs",
                "",
                day,
                times.time(heard.at()),
                heard.words(),
                List.of(),
                heard.attachments().stream().map(Attachment::name).toList(),
                heard.comments().stream().map(CommentId::value).toList(),
                "",
                "",
                "",
                false,
                1);
    }

    private static ShownEntry told(TalkEntry.Told told, @Nullable String day, DeskTime times) {
        Optional<DeliveryStages.Known> known = told.known();
        return new ShownEntry(
                told.by().isPresent() ? "desk" : "bot",
                told.by().orElse(""),
                day,
                times.time(told.at()),
                told.words(),
                told.choices(),
                List.of(),
                List.of(),
                stage(told),
                known.map(DeliveryStages.Known::at)
                        .filter(at -> isLater(at, told.at()))
                        .map(times::dayAndTime)
                        .orElse(""),
                known.flatMap(DeliveryStages.Known::reason).orElse(""),
                known.filter(DeliveryStages.Known::doubted).isPresent(),
                told.segments());
    }

    private static String stage(TalkEntry.Told told) {
        return told.known()
                .map(known -> known.stage().name())
                .orElse(told.inAnswer() ? "IN_ANSWER" : DeliveryStage.WAITING.name());
    }

    /** What happened within the minute needs no time of its own. */
    private static boolean isLater(Instant at, Instant said) {
        return at.isAfter(said.plusSeconds(60));
    }
}
