package org.openconsult.app.desk.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.app.change.FieldName;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.OgpValue;
import org.openconsult.consultation.plan.CommitmentFields;
import org.openconsult.consultation.plan.CommitmentReading;
import org.openconsult.consultation.plan.PlanProblem;

/**
 * A commitment's fields as a form shows them, with what is to be said of each.
 *
 * @param other problems of no field that is shown
 */
record CommitmentForm(
        List<Texts> texts,
        List<Value> values,
        List<Box> dates,
        List<Row> actors,
        List<Row> milestones,
        List<PlanProblem> other) {

    /** One place to write in. */
    record Box(String name, FieldName field, String text, List<String> errors, List<String> warnings) {}

    /** One text in all languages, with room for so many lines. */
    record Texts(String key, int rows, List<Box> boxes) {
        private static final Set<String> SHORT = Set.of("title", "summary", "theme", "lead_agency");

        static Texts of(String key, List<Box> boxes) {
            return new Texts(key, SHORT.contains(key) ? 3 : 7, boxes);
        }
    }

    record Value(String name, String word, boolean chosen) {}

    /** One entry of a list. */
    record Row(int place, List<Box> boxes, List<Box> texts, List<Box> dates) {}

    static CommitmentForm of(ActionPlan plan, CommitmentFields fields, CommitmentReading reading) {
        return new Making(plan, fields, reading).form();
    }

    private static final class Making {
        private final ActionPlan plan;
        private final CommitmentFields fields;
        private final Map<String, List<String>> errors;
        private final Map<String, List<String>> warnings;

        Making(ActionPlan plan, CommitmentFields fields, CommitmentReading reading) {
            this.plan = plan;
            this.fields = fields;
            this.errors = byField(reading.errors());
            this.warnings = byField(reading.warnings());
        }

        private static Map<String, List<String>> byField(List<PlanProblem> problems) {
            Map<String, List<String>> byField = new LinkedHashMap<>();
            problems.forEach(problem -> byField.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                    .add(problem.message()));
            return byField;
        }

        /** What is asked for last is what no box has taken. */
        CommitmentForm form() {
            List<Texts> texts = CommitmentFields.TEXTS.stream()
                    .map(key -> Texts.of(key, inEachLanguage(key)))
                    .toList();
            List<Box> dates = dates("");
            List<Row> actors = IntStream.rangeClosed(0, fields.actors())
                    .mapToObj(this::actor)
                    .toList();
            List<Row> milestones = IntStream.rangeClosed(0, fields.milestones())
                    .mapToObj(this::milestone)
                    .toList();
            return new CommitmentForm(texts, values(), dates, actors, milestones, rest());
        }

        private List<Value> values() {
            return Stream.of(OgpValue.values())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .map(word -> new Value(
                            "ogp_values." + word,
                            word,
                            !fields.text("ogp_values." + word).isEmpty()))
                    .toList();
        }

        private Row actor(int row) {
            String prefix = "supporting_actors[" + row + "].";
            return new Row(row + 1, List.of(box(prefix + "kind")), inEachLanguage(prefix + "name"), List.of());
        }

        private Row milestone(int row) {
            String prefix = "milestones[" + row + "].";
            return new Row(
                    row + 1, List.of(box(prefix + "number")), inEachLanguage(prefix + "activity"), dates(prefix));
        }

        private List<Box> dates(String prefix) {
            return List.of(box(prefix + "start_date"), box(prefix + "end_date"));
        }

        /** What is said of the text as a whole stands with the default language. */
        private List<Box> inEachLanguage(String name) {
            List<Box> boxes = new ArrayList<>();
            for (Language language : plan.languages()) {
                boolean main = language.equals(plan.defaultLanguage());
                Box box = box(name + "." + language);
                boxes.add(
                        main
                                ? new Box(
                                        box.name(),
                                        box.field(),
                                        box.text(),
                                        both(box.errors(), taken(errors, name)),
                                        both(box.warnings(), taken(warnings, name)))
                                : box);
            }
            return boxes;
        }

        private Box box(String name) {
            return new Box(name, FieldName.of(name), fields.text(name), taken(errors, name), taken(warnings, name));
        }

        private static List<String> taken(Map<String, List<String>> problems, String name) {
            List<String> there = problems.remove(name);
            return there == null ? List.of() : there;
        }

        private static List<String> both(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }

        private List<PlanProblem> rest() {
            return Stream.of(errors, warnings)
                    .flatMap(problems -> problems.entrySet().stream())
                    .flatMap(entry ->
                            entry.getValue().stream().map(message -> new PlanProblem(1, entry.getKey(), message)))
                    .toList();
        }
    }
}
