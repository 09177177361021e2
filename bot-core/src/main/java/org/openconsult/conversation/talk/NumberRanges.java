package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;

/** The numbers a plan has, as short as they can be said: {@code 1-8}, {@code 1-3, 5}. */
public final class NumberRanges {
    private NumberRanges() {}

    public static String of(ActionPlan plan) {
        List<Integer> numbers =
                plan.commitments().stream().map(Commitment::number).sorted().toList();
        var ranges = new ArrayList<String>();
        for (int first = 0, last; first < numbers.size(); first = last + 1) {
            last = lastInRow(numbers, first);
            ranges.add(first == last ? "" + numbers.get(first) : numbers.get(first) + "-" + numbers.get(last));
        }
        return String.join(", ", ranges);
    }

    private static int lastInRow(List<Integer> numbers, int first) {
        int last = first;
        while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
            last++;
        }
        return last;
    }
}
