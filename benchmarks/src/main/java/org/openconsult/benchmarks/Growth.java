package org.openconsult.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * How long a turn takes where few people and comments are stored and where many are: the same journeys through the packaged app by turns,
 * each number of people in a database of its own. Arguments: journeys a round, threads, rounds, numbers of people; and the address of
 * a database server instead of embedded databases.
 */
public final class Growth implements AutoCloseable {
    private final TurnDatabase database;
    private final Server server;
    private final Side side;

    private Growth(int people, Optional<String> address) {
        this.database = TurnDatabase.open(address);
        long start = System.nanoTime();
        Copies.fill(database.storage(), people);
        long filled = System.nanoTime();
        this.server = Server.start(database.uri());
        this.side = new Side(String.valueOf(people), TwilioPhones.textingTo(server));
        System.out.printf(
                "%,d people and comments: stored in %.0f s, the app at rest after %.0f s%n",
                people, (filled - start) / 1e9, (System.nanoTime() - filled) / 1e9);
    }

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        Optional<String> address = TurnDatabase.address(given);
        List<String> people = given.subList(3, given.size() - (address.isPresent() ? 1 : 0));
        List<Growth> sizes = people.parallelStream()
                .map(count -> new Growth(Integer.parseInt(count), address))
                .toList();
        try (Crowd crowd = new Crowd(Integer.parseInt(given.get(0)), Integer.parseInt(given.get(1)))) {
            compare(sizes.stream().map(size -> size.side).toList(), crowd, Integer.parseInt(given.get(2)));
        } finally {
            sizes.forEach(Growth::close);
        }
    }

    private static void compare(List<Side> sides, Crowd crowd, int rounds) {
        Side.play(sides, crowd, rounds);
        double least = sides.get(0).percentile(50);
        for (Side side : sides) {
            String figure = "growth." + side.name();
            Figures.print(figure + ".p50", side.percentile(50), "ms");
            Figures.print(figure + ".p99", side.percentile(99), "ms");
            Figures.print(figure + ".ratio", side.percentile(50) / least, "ratio");
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
