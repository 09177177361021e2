package org.openconsult.app.desk.comments;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.access.MayModerate;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does the same to all comments that are ticked in the list, each as it is now; done again it changes nothing. */
@DeskController
class BulkChanges {
    /** As many as a page of the list can hold. */
    private static final int MOST = 500;

    private final ChosenPlan plans;
    private final Moderation moderation;

    BulkChanges(ChosenPlan plans, Moderation moderation) {
        this.plans = plans;
        this.moderation = moderation;
    }

    @PostMapping("/desk/comments/bulk")
    @MayModerate
    String change(
            @RequestParam(name = "id", defaultValue = "") List<String> ids,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        Optional<ModerationChange> change = wanted(form, locale);
        if (ids.isEmpty() || ids.size() > MOST) {
            told.addFlashAttribute("told", "told.none");
        } else if (change.isEmpty()) {
            told.addFlashAttribute("told", "told.incomplete.hidden");
        } else {
            List<CommentId> comments = ids.stream().map(CommentId::new).toList();
            Collection<Outcome> outcomes =
                    moderation.changeAll(comments, change.get(), who.getName()).values();
            told.addFlashAttribute("told", "told.bulk");
            told.addFlashAttribute(
                    "done", outcomes.stream().filter(Outcome::isSo).count());
            told.addFlashAttribute(
                    "left", outcomes.stream().filter(outcome -> !outcome.isSo()).count());
        }
        return "redirect:" + AskedComments.read(form).list();
    }

    /** Empty where the form does not say all that is needed. */
    private Optional<ModerationChange> wanted(Map<String, String> form, Locale locale) {
        try {
            return switch (form.getOrDefault("act", "")) {
                case "hide" ->
                    Optional.of(new ModerationChange.Hide(
                            CommentChanges.reason(form), Optional.ofNullable(form.get("note"))));
                case "restore" -> Optional.of(new ModerationChange.Restore());
                case "theme" ->
                    Optional.ofNullable(form.get("add"))
                            .filter(theme -> !theme.isBlank())
                            .map(theme -> new ModerationChange.ChangeThemes(Set.of(theme), Set.of()));
                case "move" ->
                    plans.of(Optional.ofNullable(form.get(ChosenPlan.PARAMETER)), locale)
                            .flatMap(words -> MoveForm.subject(form.getOrDefault("where", ""), words.plan()))
                            .map(ModerationChange.Move::new);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }
}
