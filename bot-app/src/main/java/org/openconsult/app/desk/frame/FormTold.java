package org.openconsult.app.desk.frame;

import org.openconsult.audit.Outcome;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says on the next page what became of a form. The messages are {@code told.KIND} when it is so now, {@code told.KIND.OUTCOME}
 * for any other outcome, and {@code told.KIND.incomplete} when the form does not say all that is needed.
 *
 * @param kind of the thing that was to be changed
 */
public record FormTold(RedirectAttributes next, String kind) {
    private static final String TOLD = "told";

    /** A change that a form asks for. */
    @FunctionalInterface
    public interface Change {
        /**
         * Makes it.
         *
         * @throws IllegalArgumentException when a field is missing, too long or unknown
         */
        Outcome make();
    }

    /** Makes a change, and says what became of it. */
    public void of(Change change) {
        try {
            Outcome outcome = change.make();
            next.addFlashAttribute(TOLD, outcome.isSo() ? "told." + kind : "told." + kind + "." + outcome);
        } catch (IllegalArgumentException incomplete) {
            next.addFlashAttribute(TOLD, "told." + kind + ".incomplete");
        }
    }
}
