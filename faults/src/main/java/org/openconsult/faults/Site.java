package org.openconsult.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openconsult.faults.agent.AgentJar;
import org.openconsult.faults.agent.Safety;
import org.openconsult.faults.agent.Stretch;
import org.openconsult.faults.network.TcpProxy;
import org.openconsult.faults.plan.Target;
import org.openconsult.faults.process.DatabaseServer;
import org.openconsult.faults.process.DatabaseServers;
import org.openconsult.faults.process.Fleet;
import org.openconsult.faults.process.Instance;
import org.openconsult.faults.process.InstanceSettings;
import org.openconsult.faults.provider.Account;
import org.openconsult.faults.verdict.Product;
import org.openconsult.participant.KeyRing;

/** All processes of a run: the database, and the instances, each behind a line of its own to the database. */
final class Site implements AutoCloseable {
    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "only-for-this-run";

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMinutes(5);

    private final Options options;
    private final DatabaseServer database;
    private final List<Target> targets = new ArrayList<>();

    private Site(Options options, DatabaseServer database) {
        this.options = options;
        this.database = database;
    }

    /** @param apiPort where the provider is played */
    static Site start(Options options, Path folder, int apiPort) {
        return start(options, folder, apiPort, List.of("--consult.sms.twilio.segments-per-second=1000"));
    }

    /** @param pace settings that say how fast the provider is sent to */
    static Site start(Options options, Path folder, int apiPort, List<String> pace) {
        DatabaseServer database =
                DatabaseServers.chosen(options.database(), folder.resolve("database"), "faults_" + options.seed());
        database.start();
        Site site = new Site(options, database);
        List<String> javaOptions = javaOptions(options, folder);
        IntStream.range(0, options.instances())
                .mapToObj(index -> site.target(folder.resolve("instance-" + (index + 1)), javaOptions, apiPort, pace))
                .forEach(site.targets::add);
        site.startInstances();
        return site;
    }

    DatabaseServer database() {
        return database;
    }

    List<Target> targets() {
        return targets;
    }

    Fleet fleet() {
        return new Fleet(targets.stream().map(Target::instance).toList());
    }

    static KeyRing keys() {
        return KeyRing.ofBase64(List.of(KEY));
    }

    /** Everything runs, and every line is well. */
    void heal() {
        for (Target target : targets) {
            target.line().heal();
            target.instance().resume();
            if (!target.instance().isAlive()) {
                target.instance().start();
            }
        }
        awaitInstances();
    }

    /** @throws IllegalStateException when a safety that was to be switched off was not */
    void requireSwitchedOff() {
        for (String proof : options.switchOff().map(Safety::proofs).orElse(List.of())) {
            if (!fleet().instances().stream().allMatch(instance -> instance.printed(proof))) {
                throw new IllegalStateException("Not in each instance: " + proof);
            }
        }
    }

    @Override
    public void close() {
        targets.forEach(target -> target.instance().close());
        targets.forEach(target -> target.line().close());
        database.close();
    }

    private Target target(Path folder, List<String> javaOptions, int apiPort, List<String> pace) {
        TcpProxy line = TcpProxy.to(database.host(), database.port());
        List<String> settings = new ArrayList<>(Product.settings());
        settings.addAll(Account.settings());
        settings.addAll(List.of(
                "--spring.mongodb.uri=" + database.uri("127.0.0.1", line.port()),
                "--consult.keys.encryption=" + KEY,
                "--consult.keys.lookup=" + KEY,
                "--consult.coordinator.username=" + ADMINISTRATOR,
                "--consult.coordinator.password=" + PASSWORD,
                "--consult.sample.enabled=true",
                "--consult.simulator.enabled=false",
                "--consult.sms.twilio.replies=" + options.replies(),
                "--consult.sms.twilio.api-url=http://127.0.0.1:" + apiPort,
                "--consult.recovery.patience=3s",
                "--consult.recovery.pause=2s"));
        settings.addAll(impatience());
        settings.addAll(pace);

        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Target(new Instance(new InstanceSettings(options.jar(), folder, javaOptions, settings)), line);
    }

    /** Shorter times than an operator would choose, so that much happens in a short run; no message is ever given up. */
    private static List<String> impatience() {
        return List.of(
                "--consult.sms.twilio.connect-timeout=2s",
                "--consult.sms.twilio.read-timeout=4s",
                "--consult.outbox.lease=8s",
                "--consult.outbox.threads=8",
                "--consult.outbox.max-attempts=1000",
                "--consult.outbox.first-pause=500ms",
                "--consult.outbox.longest-pause=4s",
                "--consult.outbox.unknown-pause=3s");
    }

    /** One after the other, as the first makes what all share. */
    private void startInstances() {
        for (Target target : targets) {
            target.instance().start();
            if (!target.instance().awaitReady(START)) {
                throw new IllegalStateException(
                        "An instance does not start: see " + target.instance().log());
            }
        }
    }

    private void awaitInstances() {
        for (Target target : targets) {
            if (!target.instance().awaitReady(START)) {
                throw new IllegalStateException("An instance is not well again: see "
                        + target.instance().log());
            }
        }
    }

    /** A small machine; in a short run it is more important to start fast than to be fast later. */
    private static List<String> javaOptions(Options options, Path folder) {
        List<String> java = new ArrayList<>(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC"));
        if (options.time().compareTo(SHORT) < 0) {
            java.add("-XX:TieredStopAtLevel=1");
        }
        Optional<Stretch> stretch = options.stretch();
        if (options.switchOff().isPresent() || stretch.isPresent()) {
            java.add(AgentJar.writtenTo(folder).option(options.switchOff(), stretch));
        }
        return java;
    }
}
