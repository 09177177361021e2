package org.openconsult.app.publicpage;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.DraftCommitment;
import org.springframework.ui.ModelMap;

/**
 * A commitment of the draft that the final plan does not have under its id: its address, which may be printed, leads to what became
 * of it.
 *
 * @param title empty where it is not known
 * @param became those that it is in now; none where it was dropped
 */
record FormerCommitment(int number, Optional<PlanText> title, List<Now> became, Optional<PlanText> reason) {

    /** Where it is now. */
    record Now(int number, PlanText title, String path) {}

    /** Puts it on a page; empty where the draft had none of this id. */
    static Optional<String> show(String id, PlanTexts texts, Addresses paths, ModelMap page) {
        return texts.plan().draft().flatMap(draft -> draft.of(id)).map(was -> {
            page.addAttribute("former", of(was, texts, paths));
            return "public/former";
        });
    }

    private static FormerCommitment of(DraftCommitment was, PlanTexts texts, Addresses paths) {
        return new FormerCommitment(
                was.number(),
                was.title().map(texts::in),
                texts.plan().became(was).stream()
                        .map(now -> new Now(now.number(), texts.in(now.title()), paths.commitment(now.id())))
                        .toList(),
                was.reason().map(texts::in));
    }

    /** Numbers that a commitment had in the draft, where they are others than its own. */
    static List<Integer> numbers(PlanTexts texts, String id, int number) {
        List<Integer> origins = texts.plan().draft().stream()
                .flatMap(draft -> draft.origins(id).stream())
                .map(DraftCommitment::number)
                .toList();
        return origins.equals(List.of(number)) ? List.of() : origins;
    }
}
