package org.openconsult.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that people were told for commitments of the draft and that a plan, loaded after the closing, takes from these without
 * a word on what became of them: whoever still types or opens one would reach another commitment and not be told.
 */
public record UnsaidNumbers(List<Unsaid> numbers) {
    public UnsaidNumbers {
        numbers = List.copyOf(numbers);
    }

    /**
     * One of them.
     *
     * @param was the commitment that people were asked about
     * @param now the one that has the number now; empty where none has
     */
    public record Unsaid(int number, Commitment was, Optional<Commitment> now) {}

    /**
     * Those that a plan takes which the stored one has not taken yet. None before the closing, and none where something is
     * said of the draft.
     *
     * @param asked the plan that people were asked about last
     */
    static UnsaidNumbers of(ActionPlan asked, ActionPlan stored, ActionPlan next, Instant now) {
        if (next.draft().isPresent() || !new Consultation(stored).phaseAt(now).isAfterClosing()) {
            return new UnsaidNumbers(List.of());
        }
        return new UnsaidNumbers(asked.commitments().stream()
                .filter(was -> isTaken(was, next) && !id(stored, was.number()).equals(id(next, was.number())))
                .map(was -> new Unsaid(was.number(), was, next.commitment(was.number())))
                .toList());
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    private static boolean isTaken(Commitment was, ActionPlan next) {
        return id(next, was.number()).filter(was.id()::equals).isEmpty();
    }

    private static Optional<String> id(ActionPlan plan, int number) {
        return plan.commitment(number).map(Commitment::id);
    }
}
