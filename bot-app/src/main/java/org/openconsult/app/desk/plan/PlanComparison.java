package org.openconsult.app.desk.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.change.ChangedText;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.District;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.plan.CommitmentFields;

/**
 * How a plan differs from what it was before.
 *
 * @param about what is said of the plan as a whole, and its phases
 */
record PlanComparison(
        List<ChangedText> about, List<ChangedCommitment> changed, List<Named> added, List<Named> removed) {

    record Named(int number, String id, String title) {
        static Named of(ActionPlan plan, Commitment commitment) {
            return new Named(
                    commitment.number(),
                    commitment.id(),
                    commitment.title().in(plan.defaultLanguage(), plan.defaultLanguage()));
        }
    }

    /**
     * A commitment that says something else.
     *
     * @param from the version before
     * @param to the version after
     */
    record ChangedCommitment(Named name, int from, int to, List<ChangedText> texts) {}

    static PlanComparison of(ActionPlan before, ActionPlan after) {
        return new PlanComparison(
                ChangedText.between(about(before), about(after)),
                after.commitments().stream()
                        .flatMap(commitment -> changed(before, after, commitment).stream())
                        .toList(),
                missing(after, before),
                missing(before, after));
    }

    private static Optional<ChangedCommitment> changed(ActionPlan before, ActionPlan after, Commitment commitment) {
        return find(before, commitment.id())
                .map(earlier -> new ChangedCommitment(
                        Named.of(after, commitment),
                        earlier.version(),
                        commitment.version(),
                        texts(earlier, commitment)))
                .filter(change -> !change.texts().isEmpty());
    }

    static List<ChangedText> texts(Commitment before, Commitment after) {
        return ChangedText.between(
                CommitmentFields.of(before).texts(), CommitmentFields.of(after).texts());
    }

    /** Those of a plan that the other does not have. */
    private static List<Named> missing(ActionPlan plan, ActionPlan other) {
        return plan.commitments().stream()
                .filter(commitment -> find(other, commitment.id()).isEmpty())
                .map(commitment -> Named.of(plan, commitment))
                .toList();
    }

    private static Optional<Commitment> find(ActionPlan plan, String id) {
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst();
    }

    private static Map<String, String> about(ActionPlan plan) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "title", plan.title());
        put(texts, "introduction", plan.introduction());
        texts.put("dates", shown(plan.dates()));
        texts.put("time_zone", plan.timeZone().getId());
        texts.put(
                "languages",
                String.join(
                        ", ", plan.languages().stream().map(Object::toString).toList()));
        plan.calendar().forEach(entry -> {
            texts.put("phases." + entry.id(), shown(entry.dates()));
            put(texts, "phases[" + plan.calendar().indexOf(entry) + "].name", entry.name());
        });
        for (int index = 0; index < plan.districts().size(); index++) {
            District district = plan.districts().get(index);
            String name = "districts[" + index + "].";
            put(texts, name + "name", district.name());
            district.tile().ifPresent(tile -> texts.put(name + "tile", tile.column() + ", " + tile.row()));
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String name, LocalizedText text) {
        text.texts().forEach((language, words) -> texts.put(name + "." + language, words));
    }

    private static String shown(DateRange dates) {
        return dates.start() + " – " + dates.end();
    }
}
