package org.openconsult.app.desk.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.assisted.EntryReader;
import org.openconsult.assisted.Meeting;
import org.openconsult.assisted.MeetingCorrections;
import org.openconsult.assisted.Meetings;
import org.openconsult.audit.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a coordinator puts right what is said of a meeting. */
@DeskController
class CorrectionPage {
    private static final String REASON = "reason";

    private final ChosenPlan plans;
    private final Meetings meetings;
    private final MeetingCorrections corrections;
    private final MeetingDesk desk;

    CorrectionPage(ChosenPlan plans, Meetings meetings, MeetingCorrections corrections, MeetingDesk desk) {
        this.plans = plans;
        this.meetings = meetings;
        this.corrections = corrections;
        this.desk = desk;
    }

    @GetMapping("/desk/meetings/{id}/correct")
    @MayRun
    ModelAndView form(@PathVariable String id, Locale locale) {
        EnteredMeeting meeting = found(id);
        return page(meeting, meeting.version(), MeetingForm.of(meeting.meeting()), locale);
    }

    /**
     * Takes the form, or gives it back with what is wrong.
     *
     * @param version that whoever corrects it saw
     */
    @PostMapping("/desk/meetings/{id}/correct")
    @MayRun
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> parameters,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        EnteredMeeting meeting = found(id);
        MeetingForm form = new MeetingForm(parameters).ofKindOf(meeting.meeting());
        Reason reason = Reason.of(Optional.of(form.value(REASON)));
        List<EntryProblem> problems = new ArrayList<>();
        PlanWords words = words(meeting, locale);
        Optional<Meeting> facts = new EntryReader(words.plan(), desk.today(words)).facts(form.meeting(), problems);
        if (facts.isEmpty() || !reason.isEnough()) {
            ModelAndView page = page(meeting, version, form, locale);
            page.addObject("problems", desk.sentences(problems, locale));
            page.addObject("unreasoned", !reason.isEnough());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        new FormTold(told, "correction").of(() -> corrections.correct(id, version, facts.get(), reason, who.getName()));
        return new ModelAndView("redirect:/desk/meetings/" + id);
    }

    private ModelAndView page(EnteredMeeting meeting, long version, MeetingForm form, Locale locale) {
        PlanWords words = words(meeting, locale);
        ModelMap page = new ModelMap();
        page.addAttribute("plan", words);
        page.addAttribute("id", meeting.id());
        page.addAttribute("version", version);
        page.addAttribute("form", form);
        page.addAttribute("today", desk.today(words));
        page.addAttribute("correcting", true);
        return new ModelAndView("desk/meeting-correct", page);
    }

    private PlanWords words(EnteredMeeting meeting, Locale locale) {
        return plans.required(Optional.of(meeting.consultation()), locale);
    }

    private EnteredMeeting found(String id) {
        return meetings.find(id).orElseThrow(() -> Refusal.notFound("There is no meeting with this id."));
    }
}
