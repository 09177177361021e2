package org.openconsult.app.desk.themes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.access.MayModerate;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.search.CommentSearch;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The themes of a consultation: adding, renaming, merging and retiring them, and what was done to each. */
@DeskController
class ThemesPage {
    private static final int HISTORY = 100;

    private final ChosenPlan plans;
    private final CodeBooks books;
    private final CommentSearch search;
    private final AuditTrail trail;

    ThemesPage(ChosenPlan plans, CodeBooks books, CommentSearch search, AuditTrail trail) {
        this.plans = plans;
        this.books = books;
        this.search = search;
        this.trail = trail;
    }

    @GetMapping("/desk/themes")
    String themes(@RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        plans.of(consultation, locale).ifPresent(words -> show(words, page));
        return "desk/themes";
    }

    private void show(PlanWords words, Model page) {
        String consultation = words.plan().id();
        CodeBook book = books.of(consultation);
        page.addAttribute("plan", words);
        page.addAttribute("version", book.version());
        page.addAttribute("themes", shown(book, words));
        page.addAttribute("counts", ThemeCounts.of(book, search.figures(consultation)));
    }

    private static List<ShownTheme> shown(CodeBook book, PlanWords words) {
        return book.themes().stream()
                .map(theme -> ShownTheme.of(theme, book, words))
                .toList();
    }

    @GetMapping("/desk/themes/{theme}")
    String theme(
            @PathVariable String theme,
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation,
            Model page,
            Locale locale) {
        PlanWords words = plan(consultation, locale);
        CodeBook book = books.of(words.plan().id());
        show(words, page);
        page.addAttribute(
                "theme",
                book.find(theme)
                        .map(found -> ShownTheme.of(found, book, words))
                        .orElseThrow(() -> Refusal.notFound("There is no such theme.")));
        page.addAttribute(
                "history",
                trail.page(
                                AuditFilter.on(new AuditThing(
                                        AuditThing.Kind.THEME, words.plan().id() + "/" + theme)),
                                Optional.empty(),
                                HISTORY)
                        .entries());
        return "desk/theme";
    }

    @PostMapping("/desk/themes")
    @MayModerate
    String add(@RequestParam Map<String, String> form, Authentication who, RedirectAttributes told, Locale locale) {
        PlanWords words = plan(Optional.ofNullable(form.get(ChosenPlan.PARAMETER)), locale);
        return done(told, "/desk/themes", words, () -> books.add(words.plan().id(), ThemeForm.read(form), who.getName())
                .outcome());
    }

    /** @param what {@code describe}, {@code retire}, {@code bring-back}, {@code merge} or {@code separate} */
    @PostMapping("/desk/themes/{theme}/{what}")
    @MayModerate
    String change(
            @PathVariable String theme,
            @PathVariable String what,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        PlanWords words = plan(Optional.ofNullable(form.get(ChosenPlan.PARAMETER)), locale);
        return done(
                told,
                "/desk/themes/" + theme,
                words,
                () -> change(words.plan().id(), theme, what, form, who.getName()));
    }

    private Outcome change(String consultation, String theme, String what, Map<String, String> form, String who) {
        long seen = Long.parseLong(form.getOrDefault("version", ""));
        return switch (what) {
            case "describe" -> books.describe(consultation, seen, theme, ThemeForm.read(form), who);
            case "retire" -> books.retire(consultation, seen, theme, who);
            case "bring-back" -> books.bringBack(consultation, seen, theme, who);
            case "merge" -> books.merge(consultation, seen, theme, form.getOrDefault("into", ""), who);
            case "separate" -> books.separate(consultation, seen, theme, who);
            default -> throw Refusal.notFound("Nothing of that kind can be done to a theme.");
        };
    }

    private static String done(RedirectAttributes told, String path, PlanWords words, FormTold.Change change) {
        new FormTold(told, "theme").of(change);
        told.addAttribute(ChosenPlan.PARAMETER, words.plan().id());
        return "redirect:" + path;
    }

    private PlanWords plan(Optional<String> consultation, Locale locale) {
        return plans.required(consultation, locale);
    }
}
