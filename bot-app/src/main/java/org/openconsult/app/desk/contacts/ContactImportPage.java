package org.openconsult.app.desk.contacts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.contacts.ContactReaders;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.sheet.BroughtSheet;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.contact.ContactBatch;
import org.openconsult.contact.ContactField;
import org.openconsult.contact.ContactIntake;
import org.openconsult.contact.ContactProblem;
import org.openconsult.contact.ContactReader;
import org.openconsult.contact.ContactReading;
import org.openconsult.contact.ContactSheet;
import org.openconsult.contact.Reach;
import org.openconsult.participant.StakeholderType;
import org.openconsult.sheet.SheetRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes contacts in: from a spreadsheet, after what is in it was shown, and one by one. */
@DeskController
class ContactImportPage {
    static final String PATH = ContactsPage.PATH + "/import";
    private static final String ONE = ContactsPage.PATH + "/add";
    private static final String PAGE = "desk/contacts-import";
    private static final int SHOWN = 200;

    private final ChosenPlan plans;
    private final ContactReaders readers;
    private final ContactIntake intake;
    private final ChannelNames channels;

    ContactImportPage(ChosenPlan plans, ContactReaders readers, ContactIntake intake, ChannelNames channels) {
        this.plans = plans;
        this.readers = readers;
        this.intake = intake;
        this.channels = channels;
    }

    @GetMapping(PATH)
    @MayRun
    ModelAndView form(@RequestParam Optional<String> consultation, Locale locale) {
        return page(plans.required(consultation, locale), Map.of());
    }

    /** A file with the names of the columns, and nothing in them. */
    @GetMapping(ContactsPage.PATH + "/template.{format}")
    @MayRun
    void template(@PathVariable String format, HttpServletResponse response) throws IOException {
        BroughtSheet.template(response, "contacts", format, columns());
    }

    /**
     * Checks a file, and takes it in when what is in it was seen and is wanted.
     *
     * @param seen the file as it was shown, in base 64: the browser forgets which one was chosen
     */
    @PostMapping(PATH)
    @MayRun
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Optional<String> seen,
            @RequestParam Optional<String> consultation,
            Authentication who,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        PlanWords words = plans.required(consultation, locale);
        byte[] bytes = BroughtSheet.bytes(seen, file);
        ModelAndView page = page(words, Map.of());
        try {
            ContactSheet.Read read = new ContactSheet(readers.of(words.plan())).read(bytes);
            ContactReading reading = read.reading();
            if (reading.isWhole() && seen.isPresent()) {
                return taken(words, reading, who, next);
            }
            page.addObject("guessed", read.guessed());
            page.addObject("reading", reading);
            page.addObject("problems", reading.problems().stream().limit(SHOWN).toList());
            page.addObject("unwritten", unwritten(reading));
            if (reading.isWhole()) {
                page.addObject("seen", BroughtSheet.shown(bytes));
                return page;
            }
        } catch (SheetRefusal refusal) {
            page.addObject("refused", refusal);
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** How many of them cannot be written to first. */
    private static long unwritten(ContactReading reading) {
        return reading.cards().stream()
                .filter(card -> !Reach.isWrittenFirst(card.address().channel()))
                .count();
    }

    /** Takes one contact in, as it was typed. */
    @PostMapping(ONE)
    @MayRun
    ModelAndView add(
            @RequestParam Map<String, String> typed, Authentication who, RedirectAttributes next, Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(typed.get(ChosenPlan.PARAMETER)), locale);
        Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        typed.forEach((name, value) -> ContactField.of(name).ifPresent(field -> fields.put(field, value)));
        ContactReading reading = readers.of(words.plan()).read(List.of(new ContactReader.Written(0, fields)));
        if (reading.isWhole()) {
            return taken(words, reading, who, next);
        }
        ModelAndView page = page(words, typed);
        page.addObject(
                "mistakes",
                reading.problems().stream()
                        .collect(Collectors.toMap(
                                problem -> problem.field().word(), ContactProblem::kind, (first, more) -> first)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView taken(PlanWords words, ContactReading reading, Authentication who, RedirectAttributes next) {
        String plan = words.plan().id();
        next.addFlashAttribute("taken", intake.take(new ContactBatch(plan, who.getName(), reading.cards())));
        next.addAttribute(ChosenPlan.PARAMETER, plan);
        return new ModelAndView("redirect:" + ContactsPage.PATH);
    }

    private ModelAndView page(PlanWords words, Map<String, String> typed) {
        Locale locale = words.locale();
        return new ModelAndView(PAGE)
                .addObject("plan", words)
                .addObject("typed", typed)
                .addObject("mistakes", Map.of())
                .addObject("types", StakeholderType.values())
                .addObject("channels", ContactChannels.of(channels, locale))
                .addObject("columns", columns());
    }

    private static List<String> columns() {
        return Arrays.stream(ContactField.values()).map(ContactField::word).toList();
    }
}
