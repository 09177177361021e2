package org.openconsult.app.desk.comments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openconsult.app.access.MayModerate;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.HidingReason;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.theme.CodeBooks;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes one comment that is as its reader saw it. What somebody else did meanwhile is never overwritten: the reader comes back
 * to the comment as it is now, and is told.
 */
@DeskController
class CommentChanges {
    private static final String VERSION = "version";

    private final ChosenPlan plans;
    private final CodeBooks books;
    private final Moderation moderation;

    CommentChanges(ChosenPlan plans, CodeBooks books, Moderation moderation) {
        this.plans = plans;
        this.books = books;
        this.moderation = moderation;
    }

    @PostMapping("/desk/comments/{id}/hide")
    @MayModerate
    String hide(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told) {
        Optional<String> note = Optional.ofNullable(form.get("note")).filter(text -> !text.isBlank());
        return change(id, form, who, told, "hidden", () -> new ModerationChange.Hide(reason(form), note));
    }

    /** @throws IllegalArgumentException when none is chosen */
    static HidingReason reason(Map<String, String> form) {
        return HidingReason.valueOf(form.getOrDefault("reason", ""));
    }

    @PostMapping("/desk/comments/{id}/restore")
    @MayModerate
    String restore(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told) {
        return change(id, form, who, told, "restored", ModerationChange.Restore::new);
    }

    @PostMapping("/desk/comments/{id}/mask")
    @MayModerate
    String mask(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told) {
        String phrase = form.getOrDefault("phrase", "");
        String back = change(id, form, who, told, "masked", () -> new ModerationChange.Mask(phrase));
        told.addFlashAttribute("maskedPhrase", phrase);
        return back;
    }

    @PostMapping("/desk/comments/{id}/unmask")
    @MayModerate
    String unmask(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told) {
        String phrase = form.getOrDefault("phrase", "");
        return change(id, form, who, told, "unmasked", () -> new ModerationChange.Unmask(phrase));
    }

    @PostMapping("/desk/comments/{id}/move")
    @MayModerate
    String move(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        return change(id, form, who, told, "moved", () -> move(form, locale));
    }

    private ModerationChange move(Map<String, String> form, Locale locale) {
        return plan(form, locale)
                .flatMap(plan -> MoveForm.subject(form.getOrDefault("where", ""), plan))
                .map(ModerationChange.Move::new)
                .orElseThrow(IllegalArgumentException::new);
    }

    private Optional<ActionPlan> plan(Map<String, String> form, Locale locale) {
        return plans.of(Optional.ofNullable(form.get(ChosenPlan.PARAMETER)), locale)
                .map(PlanWords::plan);
    }

    @PostMapping("/desk/comments/{id}/note")
    @MayModerate
    String note(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told) {
        // It overwrites nothing, so that it stands behind whatever others did meanwhile.
        return told(id, form, told, "noted", () -> {
            var note = new ModerationChange.WriteNote(form.getOrDefault("text", ""));
            return moderation.changeNewest(new CommentId(id), note, who.getName());
        });
    }

    /**
     * Sets the themes.
     *
     * @param had those that were shown as set
     * @param wanted those that are set now
     */
    @PostMapping("/desk/comments/{id}/themes")
    @MayModerate
    String themes(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "had", defaultValue = "") List<String> had,
            @RequestParam(name = "wanted", defaultValue = "") List<String> wanted,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        return change(
                id,
                form,
                who,
                told,
                "themed",
                () -> new ModerationChange.ChangeThemes(
                        without(wanted, had), withMerged(without(had, wanted), wanted, form, locale)));
    }

    /** A comment may have a theme by one that was merged into it. */
    private Set<String> withMerged(Set<String> themes, List<String> wanted, Map<String, String> form, Locale locale) {
        return plan(form, locale)
                .map(plan -> books.of(plan.id()))
                .map(book -> themes.stream()
                        .flatMap(theme -> book.idsThatStandFor(theme).stream())
                        .filter(theme -> !wanted.contains(theme))
                        .collect(Collectors.toSet()))
                .orElse(themes);
    }

    private static Set<String> without(List<String> some, List<String> others) {
        return some.stream()
                .filter(one -> !one.isBlank() && !others.contains(one))
                .collect(Collectors.toSet());
    }

    /** What a form asks for, which may be nothing that can be done. */
    private interface Wish {
        /** @throws IllegalArgumentException when a field is missing, too long or unknown */
        ModerationChange change();
    }

    private String change(
            String id, Map<String, String> form, Authentication who, RedirectAttributes told, String done, Wish wish) {
        return told(
                id,
                form,
                told,
                done,
                () -> moderation.change(new CommentId(id), version(form), wish.change(), who.getName()));
    }

    private static String told(
            String id, Map<String, String> form, RedirectAttributes told, String done, Supplier<Outcome> attempt) {
        try {
            Outcome outcome = attempt.get();
            told.addFlashAttribute("told", outcome.isSo() ? "told." + done : "told." + outcome);
        } catch (IllegalArgumentException incomplete) {
            told.addFlashAttribute("told", "told.incomplete." + done);
        }
        return "redirect:" + AskedComments.read(form).opening(id);
    }

    private static long version(Map<String, String> form) {
        try {
            return Long.parseLong(form.getOrDefault(VERSION, ""));
        } catch (NumberFormatException none) {
            throw Refusal.badRequest("The form does not say which version of the comment it is about.");
        }
    }
}
