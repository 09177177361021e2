package org.openconsult.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.faults.announcement.AnnouncementDesk;
import org.openconsult.faults.announcement.BadProvider;
import org.openconsult.faults.announcement.ManyPeople;
import org.openconsult.faults.plan.Target;
import org.openconsult.faults.process.Await;
import org.openconsult.faults.process.Ports;

/**
 * The command {@code ./announcement-proof}: an announcement to very many people over a provider with bad days, an instance killed
 * at a third of it and the other at two thirds; exit code 1 when anything is wrong.
 */
public final class AnnouncementProof {
    private static final String USAGE = "./announcement-proof [--people 100000] [--rate 100] [--seed NUMBER]"
            + " [--database embedded|mongodb://HOST:PORT] [--jar FILE] [--folder FOLDER]";
    private static final int NOT_RUN = 2;
    /** Each look signs in with a password, which is dear on purpose. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private final int people;
    private final int rate;
    private final Options options;
    private final List<String> wrong = new ArrayList<>();

    private AnnouncementProof(int people, int rate, Options options) {
        this.people = people;
        this.rate = rate;
        this.options = options;
    }

    public static void main(String[] arguments) {
        FaultHarness.beQuiet();
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            given.put(arguments[index], arguments[index + 1]);
        }
        if (arguments.length % 2 != 0) {
            System.err.println(USAGE);
            System.exit(NOT_RUN);
        }
        List<String> passed = new ArrayList<>(List.of("--minutes", "60"));
        given.forEach((name, value) -> {
            if (!Set.of("--people", "--rate").contains(name)) {
                passed.addAll(List.of(name, value));
            }
        });
        try {
            Options options = Arguments.read(
                    passed.toArray(String[]::new), ThreadLocalRandom.current().nextInt(1_000_000));
            int people = Integer.parseInt(given.getOrDefault("--people", "100000"));
            int rate = Integer.parseInt(given.getOrDefault("--rate", "100"));
            System.exit(new AnnouncementProof(people, rate, options).run() ? 0 : 1);
        } catch (IllegalArgumentException unknown) {
            System.err.println(USAGE);
            System.exit(NOT_RUN);
        }
    }

    private boolean run() {
        long start = System.nanoTime();
        Path folder = FreshFolder.at(options.folder());
        int port = Ports.free();
        List<String> pace = List.of(
                "--consult.sms.twilio.segments-per-second=" + rate,
                "--consult.outbox.rate-share=0.5",
                "--consult.mailing.quiet-from=00:00",
                "--consult.mailing.quiet-until=00:00");
        try (Site site = Site.start(options, folder, port, pace);
                BadProvider provider = new BadProvider(port, options.seed());
                MongoClient client = MongoClients.create(site.database().uri())) {
            MongoDatabase database = client.getDatabase(database(site));
            Set<String> optedOut = new ManyPeople(database, Site.keys()).write(people);
            say("people", people + ", " + optedOut.size() + " of them opted out", start);
            Document end = send(site, start);
            judge(provider, optedOut, end);
        }
        wrong.forEach(finding -> System.out.println("WRONG: " + finding));
        say(wrong.isEmpty() ? "nothing wrong" : "wrong", String.valueOf(wrong.size()), start);
        return wrong.isEmpty();
    }

    private static String database(Site site) {
        String path = URI.create(site.database().uri()).getPath();
        return path.substring(1);
    }

    private Document send(Site site, long start) {
        AnnouncementDesk desk = new AnnouncementDesk(Site.ADMINISTRATOR, Site.PASSWORD);
        String path = "/api/v1/consultations/" + plan(site, desk) + "/announcements";
        String id = desk.write(site.targets().get(0).instance().uri(path));
        path += "/" + id;
        desk.start(site.targets().get(0).instance().uri(path));
        long began = System.nanoTime();
        int kills = 0;
        Document last = new Document();
        while (!isOver(last)) {
            Await.sleep(POLL);
            last = look(site, desk, path).orElse(last);
            long done = number(last, "people") - number(last, "waiting");
            if (kills < 2 && number(last, "people") > 0 && done * 3 > number(last, "people") * (kills + 1)) {
                killAndStart(site.targets().get(kills % site.targets().size()));
                kills++;
                say("killed an instance at", done + " of " + number(last, "people"), start);
            }
        }
        say("done in " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s", last.get("marks") + "", start);
        if (kills < 2) {
            wrong.add("only " + kills + " kills");
        }
        return last;
    }

    private static String plan(Site site, AnnouncementDesk desk) {
        return desk.look(site.targets().get(0).instance().uri("/api/v1/consultations"))
                .map(listing ->
                        listing.getList("consultations", Document.class).get(0).getString("id"))
                .orElseThrow(() -> new IllegalStateException("There is no consultation"));
    }

    private static Optional<Document> look(Site site, AnnouncementDesk desk, String path) {
        return site.targets().stream()
                .flatMap(target -> desk.look(target.instance().uri(path)).stream())
                .findFirst();
    }

    private static void killAndStart(Target target) {
        target.instance().kill();
        target.instance().start();
    }

    private static boolean isOver(Document last) {
        return "done".equals(last.getString("state")) && number(last, "waiting") == 0;
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private void judge(BadProvider provider, Set<String> optedOut, Document end) {
        long twice = phones().filter(phone -> provider.taken(phone) > 1).count();
        long never = phones().filter(phone -> provider.taken(phone) == 0 && !optedOut.contains(phone))
                .count();
        long toOptedOut =
                optedOut.stream().filter(phone -> provider.taken(phone) > 0).count();
        long doubted = number(end, "inDoubt");
        long sent = number(end, "sent") + number(end, "delivered");
        expect("sent twice", twice, 0);
        expect("sent to people who opted out", toOptedOut, 0);
        expect("failed", number(end, "failed"), 0);
        expect("sent or in doubt", sent + doubted, people - optedOut.size());
        expect("asked although the provider had asked to wait", provider.disobediences(), 0);
        if (never > doubted) {
            wrong.add(never + " never had it, and only " + doubted + " are marked");
        }
        // The instances count when they send: on a busy machine some come later than the ones before.
        if (provider.mostInASecond() > rate + Math.max(3, rate / 20)) {
            wrong.add(provider.mostInASecond() + " requests in one second, at a rate of " + rate);
        }
        System.out.println("The provider's answers: " + provider.answers());
        System.out.println("Reached: " + provider.people() + ", never: " + never + ", marked as in doubt: " + doubted
                + ", most requests in any second: " + provider.mostInASecond());
    }

    private Stream<String> phones() {
        return IntStream.range(0, people).mapToObj(ManyPeople::phone);
    }

    private void expect(String what, long found, long expected) {
        if (found != expected) {
            wrong.add(what + ": " + found + " and not " + expected);
        }
    }

    private static void say(String what, String how, long start) {
        System.out.printf(
                "%6d s  %s %s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds(), what, how);
    }
}
