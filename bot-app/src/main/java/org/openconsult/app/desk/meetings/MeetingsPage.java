package org.openconsult.app.desk.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.desk.documents.ShownDocuments;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.upload.DocumentUploads;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.comment.Stance;
import org.openconsult.document.Occasion;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The meetings that were entered, each with what was said there and its receipts, and the form for the next. */
@DeskController
class MeetingsPage {
    private static final String FORM = "desk/meeting-form";

    private final ChosenPlan plans;
    private final Meetings meetings;
    private final MeetingDesk desk;
    private final ShownMeetings shown;
    private final ShownDocuments documents;

    MeetingsPage(ChosenPlan plans, Meetings meetings, MeetingDesk desk, ShownMeetings shown, ShownDocuments documents) {
        this.plans = plans;
        this.meetings = meetings;
        this.desk = desk;
        this.shown = shown;
        this.documents = documents;
    }

    @GetMapping("/desk/meetings")
    String list(@RequestParam Optional<String> consultation, Model page, Locale locale) {
        plans.of(consultation, locale).ifPresent(words -> {
            List<EnteredMeeting> all = meetings.of(words.plan().id());
            page.addAttribute("plan", words);
            page.addAttribute(
                    "meetings", all.stream().map(one -> shown.line(one, words)).toList());
            page.addAttribute(
                    "people",
                    all.stream()
                            .mapToInt(one -> one.meeting().people().orElse(1))
                            .sum());
        });
        return "desk/meetings";
    }

    @GetMapping("/desk/meetings/new")
    @MayLead
    String form(@RequestParam Map<String, String> parameters, ModelMap page, Locale locale) {
        Optional<PlanWords> words = plans.of(Optional.ofNullable(parameters.get(ChosenPlan.PARAMETER)), locale);
        words.ifPresent(plan -> fill(page, plan, new MeetingForm(Map.of())));
        return words.isPresent() ? FORM : "desk/meetings";
    }

    /** Takes the form without a script, or gives it back: with room for more, or with what is wrong. */
    @PostMapping("/desk/meetings/new")
    @MayLead
    ModelAndView take(@RequestParam Map<String, String> parameters, Authentication who, Locale locale) {
        MeetingForm form = new MeetingForm(parameters);
        var page = new ModelAndView(FORM);
        PlanWords words = plans.required(Optional.of(form.value(ChosenPlan.PARAMETER)), locale);
        if (!parameters.containsKey("more")) {
            MeetingDesk.Taken taken = desk.take(form, who.getName(), locale);
            if (taken.meeting().isPresent()) {
                String id = taken.meeting().get().id();
                return new ModelAndView("redirect:/desk/meetings/" + id + "?stored");
            }
            page.addObject("problems", taken.problems());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        fill(page.getModelMap(), words, form);
        return page;
    }

    private void fill(ModelMap page, PlanWords words, MeetingForm form) {
        String key = form.value(MeetingForm.KEY);
        page.addAttribute("plan", words);
        page.addAttribute("form", form);
        page.addAttribute("key", key.isEmpty() ? UUID.randomUUID().toString() : key);
        page.addAttribute("today", desk.today(words));
        page.addAttribute("stances", Stance.values());
        page.addAttribute("most", MeetingForm.MOST_COMMENTS);
    }

    /**
     * One meeting.
     *
     * @param stored it was entered just now
     * @param document what became of a document of it just now
     */
    @GetMapping("/desk/meetings/{id}")
    String meeting(
            @PathVariable String id,
            @RequestParam Optional<String> stored,
            @RequestParam(DocumentUploads.OUTCOME) Optional<String> document,
            Model page,
            Locale locale) {
        PlanWords words = show(id, page, locale);
        page.addAttribute("documents", documents.of(Occasion.meeting(id), words, document));
        page.addAttribute("stored", stored.isPresent());
        return "desk/meeting";
    }

    /** What can be printed and cut into slips for those who spoke. */
    @GetMapping("/desk/meetings/{id}/receipts")
    @MayLead
    String receipts(@PathVariable String id, Model page, Locale locale) {
        PlanWords unused = show(id, page, locale);
        return "desk/meeting-receipts";
    }

    private PlanWords show(String id, Model page, Locale locale) {
        EnteredMeeting meeting =
                meetings.find(id).orElseThrow(() -> Refusal.notFound("There is no meeting with this id."));
        PlanWords words = plans.required(Optional.of(meeting.consultation()), locale);
        page.addAttribute("plan", words);
        page.addAttribute("meeting", shown.line(meeting, words));
        page.addAttribute("comments", shown.comments(meeting, words));
        return words;
    }
}
