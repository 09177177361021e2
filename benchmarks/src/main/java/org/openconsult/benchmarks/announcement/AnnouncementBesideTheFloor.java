package org.openconsult.benchmarks.announcement;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.openconsult.benchmarks.Figures;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.faults.announcement.AnnouncementDesk;
import org.openconsult.faults.announcement.ManyPeople;
import org.openconsult.faults.process.DatabaseServer;
import org.openconsult.faults.process.DatabaseServers;
import org.openconsult.faults.process.Instance;
import org.openconsult.faults.process.InstanceSettings;
import org.openconsult.faults.provider.Account;
import org.openconsult.participant.KeyRing;

/**
 * How many messages of an announcement the packaged app hands a second to a provider that answers at once, beside the least work
 * for that, half of which is measured before and half after, on the same database and with as many threads. Arguments: to how
 * many people, and the database as {@link DatabaseServers} names it.
 */
public final class AnnouncementBesideTheFloor {
    private static final int THREADS = 8;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NAME = "admin";
    private static final String PASSWORD = "only-for-this-run";
    private static final Path JAR = Path.of("bot-app/target/bot-app.jar");
    private static final Duration START = Duration.ofMinutes(5);

    private AnnouncementBesideTheFloor() {}

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("announcement-benchmark");
        try (DatabaseServer server =
                        DatabaseServers.chosen(arguments[1], folder.resolve("database"), "announcement_benchmark");
                QuickProvider provider = new QuickProvider();
                Instance instance = instance(folder, server, provider)) {
            server.start();
            start(instance);
            try (MongoClient client = MongoClients.create(server.uri())) {
                MongoDatabase database = client.getDatabase(name(server));
                measure(instance, provider, database, people);
            }
        }
    }

    private static void measure(Instance instance, QuickProvider provider, MongoDatabase database, int people)
            throws Exception {
        int optedOut = new ManyPeople(database, KeyRing.ofBase64(List.of(KEY)))
                .write(people)
                .size();
        try (MessageFloor floor = new MessageFloor(database, provider.url(), THREADS)) {
            double before = floor.perSecond(people / 2);
            double announcement = announce(instance, provider, people - optedOut);
            double floors = (before + floor.perSecond(people / 2)) / 2;
            System.out.printf(
                    "An announcement to %,d people, %d of whom want none, by %d threads%n", people, optedOut, THREADS);
            Figures.print("announcement.messages", announcement, "messages/s");
            Figures.print("announcement.floor", floors, "messages/s");
            Figures.print("announcement.ratio", announcement / floors, "ratio");
        }
    }

    /** From the order to send it to the last request to the provider. */
    private static double announce(Instance instance, QuickProvider provider, long messages) throws Exception {
        AnnouncementDesk desk = new AnnouncementDesk(NAME, PASSWORD);
        String path = "/api/v1/consultations/" + SamplePlan.load().id() + "/announcements";
        path += "/" + desk.write(instance.uri(path));
        long before = provider.taken();
        long start = System.nanoTime();
        desk.start(instance.uri(path));
        provider.await(before + 1);
        System.out.printf(Locale.ROOT, "The first one came after %.1f s%n", (provider.last() - start) / 1e9);
        provider.await(before + messages);
        return messages * 1e9 / (provider.last() - start);
    }

    private static String name(DatabaseServer server) {
        String name = new ConnectionString(server.uri()).getDatabase();
        if (name == null) {
            throw new IllegalStateException("The database has no name");
        }
        return name;
    }

    private static void start(Instance instance) {
        instance.start();
        if (!instance.awaitReady(START)) {
            throw new IllegalStateException("The app did not start: see " + instance.log());
        }
    }

    private static Instance instance(Path folder, DatabaseServer server, QuickProvider provider) throws IOException {
        Path own = Files.createDirectories(folder.resolve("instance"));
        List<String> settings = new ArrayList<>(Account.settings());
        settings.addAll(List.of(
                "--spring.mongodb.uri=" + server.uri(),
                "--consult.keys.encryption=" + KEY,
                "--consult.keys.lookup=" + KEY,
                "--consult.coordinator.username=" + NAME,
                "--consult.coordinator.password=" + PASSWORD,
                "--consult.sample.enabled=true",
                "--consult.simulator.enabled=false",
                "--consult.sms.twilio.api-url=" + provider.url(),
                "--consult.sms.twilio.segments-per-second=1000",
                "--consult.outbox.threads=" + THREADS,
                "--consult.mailing.quiet-from=00:00",
                "--consult.mailing.quiet-until=00:00"));
        return new Instance(new InstanceSettings(JAR, own, List.of(), settings));
    }
}
