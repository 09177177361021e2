package org.openconsult.app.desk.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.assisted.EntryReader;
import org.openconsult.assisted.EntryReading;
import org.openconsult.assisted.Meetings;
import org.openconsult.assisted.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes a form for a meeting in, or says what is wrong with it. */
@Component
class MeetingDesk {
    private final ChosenPlan plans;
    private final Meetings meetings;
    private final MessageSource messages;
    private final Clock clock;

    MeetingDesk(ChosenPlan plans, Meetings meetings, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.meetings = meetings;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What came of a form.
     *
     * @param problems sentences by the field's name; nothing is stored where there are any
     */
    record Taken(Optional<EnteredMeeting> meeting, Map<String, List<String>> problems) {
        static Taken stored(EnteredMeeting meeting) {
            return new Taken(Optional.of(meeting), Map.of());
        }

        static Taken refused(Map<String, List<String>> problems) {
            return new Taken(Optional.empty(), problems);
        }
    }

    /** Sent again it is there once. */
    Taken take(MeetingForm form, String who, Locale locale) {
        PlanWords words = plans.required(Optional.of(form.value(ChosenPlan.PARAMETER)), locale);
        EntryReading reading = new EntryReader(words.plan(), today(words)).read(0, form.meeting(), form.comments());
        Map<String, List<String>> problems = sentences(reading.problems(), locale);
        if (!form.isTold()) {
            problems.put(MeetingForm.TOLD, List.of(say("entry.untold", locale)));
        }
        return problems.isEmpty()
                ? Taken.stored(store(form, words, reading.entry().orElseThrow(), who))
                : Taken.refused(problems);
    }

    LocalDate today(PlanWords words) {
        return LocalDate.ofInstant(clock.instant(), words.plan().timeZone());
    }

    private EnteredMeeting store(MeetingForm form, PlanWords words, AssistedEntry entry, String who) {
        Submission submission =
                Submission.typed(key(form.value(MeetingForm.KEY)), words.plan().id(), who, entry);
        return meetings.enter(submission, plans.consultation(words)).get(0);
    }

    private static String key(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("This form has no key: load the page again.");
        }
    }

    /** What is wrong, by the field's name. */
    Map<String, List<String>> sentences(List<EntryProblem> problems, Locale locale) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        for (EntryProblem problem : problems) {
            sentences
                    .computeIfAbsent(MeetingForm.field(problem), field -> new ArrayList<>())
                    .add(say("entry.problem." + problem.kind(), locale));
        }
        return sentences;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
