package org.openconsult.app.desk.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.sheet.BroughtSheet;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.EntryField;
import org.openconsult.assisted.EntryReader;
import org.openconsult.assisted.Meetings;
import org.openconsult.assisted.Submission;
import org.openconsult.assisted.sheet.MeetingSheet;
import org.openconsult.assisted.sheet.SheetReading;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes meetings from a spreadsheet in two steps: what is in it is shown, or all that is wrong, and then it is asked for. */
@DeskController
class ImportPage {
    static final String PATH = "/desk/meetings/import";
    private static final String PAGE = "desk/meetings-import";
    private static final int SHOWN = 200;

    private final ChosenPlan plans;
    private final Meetings meetings;
    private final MeetingDesk desk;

    ImportPage(ChosenPlan plans, Meetings meetings, MeetingDesk desk) {
        this.plans = plans;
        this.meetings = meetings;
        this.desk = desk;
    }

    @GetMapping(PATH)
    @MayLead
    String form(@RequestParam Optional<String> consultation, Model page, Locale locale) {
        page.addAttribute("plan", plans.required(consultation, locale));
        page.addAttribute("columns", columns());
        return PAGE;
    }

    /** A file with the names of the columns, and nothing in them. */
    @GetMapping("/desk/meetings/template.{format}")
    @MayLead
    void template(@PathVariable String format, HttpServletResponse response) throws IOException {
        BroughtSheet.template(response, "meetings", format, columns());
    }

    /**
     * Checks a file, and takes it in when what is in it was seen and is wanted.
     *
     * @param seen the file as it was shown, in base 64: the browser forgets which one was chosen
     */
    @PostMapping(PATH)
    @MayLead
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Optional<String> seen,
            @RequestParam Optional<String> told,
            @RequestParam Optional<String> consultation,
            Authentication who,
            Locale locale)
            throws IOException {
        PlanWords words = plans.required(consultation, locale);
        byte[] bytes = BroughtSheet.bytes(seen, file);
        SheetReading reading = new MeetingSheet(new EntryReader(words.plan(), desk.today(words))).read(bytes);
        var page = new ModelAndView(PAGE, Map.of("plan", words, "columns", columns(), "reading", reading));
        boolean whole = reading.refused().isEmpty() && reading.problems().isEmpty();
        if (!whole) {
            page.addObject("problems", reading.problems().stream().limit(SHOWN).toList());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Submission submission = Submission.ofFile(reading.hash(), words.plan().id(), who.getName(), reading.entries());
        Optional<EnteredMeeting> before = meetings.firstOf(submission);
        if (before.isPresent()) {
            page.addObject("before", before.get());
            page.addObject("when", words.time(before.get().enteredAt()));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        if (seen.isPresent() && told.isPresent()) {
            meetings.enter(submission, plans.consultation(words));
            return new ModelAndView(
                    "redirect:/desk/meetings?consultation=" + words.plan().id());
        }
        page.addObject("seen", BroughtSheet.shown(bytes));
        page.addObject("untold", seen.isPresent());
        return page;
    }

    private static List<String> columns() {
        return Arrays.stream(EntryField.values())
                .filter(field -> field != EntryField.KIND)
                .map(EntryField::word)
                .toList();
    }
}
