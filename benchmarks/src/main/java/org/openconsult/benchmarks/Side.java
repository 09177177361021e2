package org.openconsult.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One of several that are measured by turns, and its rounds. All figures are medians of the rounds. */
final class Side {
    private final String name;
    private final Work work;
    private final List<Round> rounds = new ArrayList<>();

    Side(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    /** Plays all by turns. */
    static void play(List<Side> sides, Crowd crowd, int rounds) {
        sides.forEach(side -> side.warmUp(crowd));
        for (int number = 0; number < rounds; number++) {
            sides.forEach(side -> side.play(crowd));
        }
    }

    /** A round that does not count. */
    Round warmUp(Crowd crowd) {
        return crowd.play(work);
    }

    Round play(Crowd crowd) {
        Round round = crowd.play(work);
        rounds.add(round);
        return round;
    }

    String name() {
        return name;
    }

    /** Of all rounds that count. */
    double seconds() {
        return rounds.stream().mapToLong(Round::all).sum() / 1e9;
    }

    double perSecond() {
        return median(Round::perSecond);
    }

    /** Milliseconds. */
    double percentile(int percent) {
        return median(round -> round.percentile(percent));
    }

    private double median(ToDoubleFunction<Round> figure) {
        return Round.median(rounds.stream().mapToDouble(figure).boxed().toList());
    }
}
