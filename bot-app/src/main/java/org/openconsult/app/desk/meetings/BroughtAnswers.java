package org.openconsult.app.desk.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.export.table.Column;
import org.openconsult.export.table.Table;
import org.openconsult.export.table.TableFile;
import org.openconsult.export.table.TableFormat;
import org.openconsult.response.Answer;
import org.openconsult.response.StoredAnswers;
import org.openconsult.storage.Storage;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What was decided on what people said at a meeting: a list for whoever listened to them, since they left no address. Receipt codes
 * are on it, so it is for those who have the slips as well.
 */
@DeskController
class BroughtAnswers {
    private static final Table<Brought> TABLE = new Table<>(
            "answers",
            "What was decided on what was said at one meeting.",
            List.of(
                    Column.always("receipt_code", "The code on the slip.", Brought::receipt),
                    Column.always("about", "The commitment, by number and title.", Brought::about),
                    Column.always("outcome", "What was decided; empty while nothing was.", Brought::outcome),
                    Column.ofText("reason", "Why.", brought -> Optional.of(brought.reason())),
                    Column.always("answered_at", "When that was published.", Brought::at)));

    private final ChosenPlan plans;
    private final Meetings meetings;
    private final ShownMeetings shown;
    private final Storage storage;
    private final MessageSource messages;

    BroughtAnswers(ChosenPlan plans, Meetings meetings, ShownMeetings shown, Storage storage, MessageSource messages) {
        this.plans = plans;
        this.meetings = meetings;
        this.shown = shown;
        this.storage = storage;
        this.messages = messages;
    }

    /** What was said, and what was decided on it; all but the code and the subject empty while nothing was. */
    record Brought(String receipt, String about, String outcome, String reason, String at) {
        public boolean isAnswered() {
            return !outcome.isEmpty();
        }
    }

    @GetMapping("/desk/meetings/{id}/answers")
    @MayLead
    String answers(@PathVariable String id, Model page, Locale locale) {
        EnteredMeeting meeting = find(id);
        PlanWords words = plans.required(Optional.of(meeting.consultation()), locale);
        page.addAttribute("plan", words);
        page.addAttribute("meeting", shown.line(meeting, words));
        page.addAttribute("brought", brought(meeting, words));
        return "desk/meeting-answers";
    }

    @GetMapping("/desk/meetings/{id}/answers.csv")
    @MayLead
    void file(@PathVariable String id, HttpServletResponse response, Locale locale) throws IOException {
        EnteredMeeting meeting = find(id);
        PlanWords words = plans.required(Optional.of(meeting.consultation()), locale);
        response.setContentType(TableFormat.CSV.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("answers.csv").build().toString());
        TableFile file = TableFormat.CSV.begin(response.getOutputStream(), TABLE.name(), TABLE.header());
        for (Brought line : brought(meeting, words)) {
            file.add(TABLE.cells(line));
        }
        file.end();
    }

    private List<Brought> brought(EnteredMeeting meeting, PlanWords words) {
        StoredAnswers answers = new StoredAnswers(storage);
        return shown.comments(meeting, words).stream()
                .map(said -> brought(
                        said,
                        answers.to(new CommentId(said.id())).filter(any -> CommentStatus.valueOf(said.status())
                                .isPublic()),
                        words))
                .toList();
    }

    private Brought brought(ShownMeetings.Said said, Optional<Answer> answer, PlanWords words) {
        String about = said.about().orElseGet(() -> say(said.wholePlan() ? "about.plan" : "about.nothing", words));
        return new Brought(
                said.receipt(),
                about,
                answer.map(one -> say("response.outcome." + one.outcome(), words))
                        .orElse(""),
                answer.map(one -> words.in(one.text().reason())).orElse(""),
                answer.map(one -> words.time(one.at())).orElse(""));
    }

    private String say(String key, PlanWords words) {
        return messages.getMessage(key, null, words.locale());
    }

    private EnteredMeeting find(String id) {
        return meetings.find(id).orElseThrow(() -> Refusal.notFound("There is no meeting with this id."));
    }
}
