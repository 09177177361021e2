package org.openconsult.faults;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.openconsult.faults.people.Crowd;
import org.openconsult.faults.people.Ledger;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.faults.provider.Webhooks;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Tally;

/** The same webhook to two instances at the same instant, again and again, a few people at a time. */
final class Twins {
    private static final int AT_ONCE = 4;

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final Tally tally;

    Twins(Ledger ledger, Webhooks webhooks, Tally tally) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.tally = tally;
    }

    void write(int count, int people, Random random) {
        List<Thread> threads = IntStream.range(0, AT_ONCE)
                .mapToObj(thread -> {
                    Random own = new Random(random.nextLong());
                    return new Thread(() -> IntStream.range(0, count)
                            .filter(index -> index % AT_ONCE == thread)
                            .forEach(index -> writeOne(index, people, own)));
                })
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void writeOne(int index, int people, RandomGenerator random) {
        SentMessage message = ledger.add(Crowd.number(index % people), "3 twin " + index);
        tally.add(Count.MESSAGES);
        webhooks.twins(message, random);
        if (message.isAcknowledged()) {
            tally.add(Count.ACKNOWLEDGED);
        }
    }
}
