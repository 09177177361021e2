package org.openconsult.app.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.change.BecameCommitment.Change;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.trace.ChangeReason;

/** Compares a final plan with its draft, commitment by commitment. */
final class Comparison {
    /** Parts that are no text in the plan's languages alone. */
    private static final Set<String> SAID_HERE = Set.of("dates", "ogp_values", "milestones", "supporting_actors");

    private final ActionPlan plan;
    private final DraftNumbers numbers;
    private final ActionPlan draft;
    private final ChangeWords words;
    private final ReasonReading reading;

    Comparison(ActionPlan plan, DraftNumbers numbers, ActionPlan draft, ChangeWords words, ReasonReading reading) {
        this.plan = plan;
        this.numbers = numbers;
        this.draft = draft;
        this.words = words;
        this.reading = reading;
    }

    Fate fate(DraftCommitment was) {
        List<Commitment> became = plan.became(was);
        Optional<LocalizedText> title = was.title();
        return new Fate(
                was.number(),
                was.id().orElse(""),
                title.map(words::in).orElse(""),
                title.map(words::tag).orElse(""),
                became.stream()
                        .map(now -> new Fate.Now(now.number(), now.id(), words.in(now.title()), words.tag(now.title())))
                        .toList(),
                was.reason().map(words::in).orElse(""),
                was.reason().map(words::tag).orElse(""),
                kind(was, became));
    }

    private String kind(DraftCommitment was, List<Commitment> became) {
        if (became.isEmpty()) {
            return "dropped";
        }
        if (became.size() > 1) {
            return "split";
        }
        if (numbers.origins(became.get(0).id()).size() > 1) {
            return "merged";
        }
        return became.get(0).number() == was.number() ? "same" : "renumbered";
    }

    BecameCommitment became(Commitment commitment, List<ChangeReason> given) {
        List<DraftCommitment> origins = numbers.origins(commitment.id());
        Optional<Commitment> before = before(commitment, origins);
        Map<String, List<ShownReason>> reasons = reading.byField(given);
        return new BecameCommitment(
                commitment,
                words.in(commitment.title()),
                words.tag(commitment.title()),
                origins,
                before.map(Commitment::number).orElse(0),
                before.map(was -> changes(was, commitment, reasons)).orElse(List.of()),
                before.isPresent()
                        ? reasons.getOrDefault(ChangeReason.WHOLE, List.of())
                        : reasons.values().stream().flatMap(List::stream).toList());
    }

    /** The one with the same id, where that is among them, else the first: the nearest to its text. */
    private Optional<Commitment> before(Commitment commitment, List<DraftCommitment> origins) {
        return origins.stream()
                .filter(was -> was.id().filter(commitment.id()::equals).isPresent())
                .findFirst()
                .or(() -> origins.stream().findFirst())
                .flatMap(was -> draft.commitment(was.number()));
    }

    private List<Change> changes(Commitment before, Commitment after, Map<String, List<ShownReason>> reasons) {
        Map<String, String> was = words.commitments().of(before);
        Map<String, String> is = words.commitments().of(after);
        List<Change> changes = new ArrayList<>();
        is.forEach((name, text) -> {
            String earlier = was.getOrDefault(name, "");
            List<ShownReason> why = reasons.getOrDefault(name, List.of());
            if (!earlier.equals(text) || !why.isEmpty()) {
                changes.add(new Change(
                        new FieldName(name, 0, ""),
                        SAID_HERE.contains(name) ? "" : words.tag(after.title()),
                        WordChanges.between(earlier, text),
                        why));
            }
        });
        return changes;
    }
}
