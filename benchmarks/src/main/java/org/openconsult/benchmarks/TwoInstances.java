package org.openconsult.benchmarks;

import java.util.List;

/**
 * One instance of the packaged app beside two on the same database, by turns: how many turns a second, and what it costs that the
 * messages of one person, which must take effect in order, come to both. Arguments: journeys a round, threads, rounds; and the address of
 * a database instead of an embedded one.
 */
public final class TwoInstances {
    private TwoInstances() {}

    public static void main(String[] arguments) {
        try (TurnDatabase database = TurnDatabase.open(TurnDatabase.address(List.of(arguments)));
                Crowd crowd = new Crowd(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
                Server first = Server.start(database.uri());
                Server second = Server.start(database.uri())) {
            List<Server> both = List.of(first, second);
            List<Side> sides = List.of(
                    new Side("one", TwilioPhones.textingTo(first)),
                    new Side("apart", new TwilioPhones(both, (person, number) -> person % 2)),
                    new Side("mixed", new TwilioPhones(both, (person, number) -> (person + number) % 2)));
            Side.play(sides, crowd, Integer.parseInt(arguments[2]));
            double one = sides.get(0).perSecond();
            for (Side side : sides) {
                String figure = "two-instances." + side.name();
                Figures.print(figure, side.perSecond(), "turns/s");
                Figures.print(figure + ".ratio", side.perSecond() / one, "ratio");
                Figures.print(figure + ".p50", side.percentile(50), "ms");
                Figures.print(figure + ".p99", side.percentile(99), "ms");
            }
        }
    }
}
