package org.openconsult.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.openconsult.faults.people.Crowd;
import org.openconsult.faults.people.Ledger;
import org.openconsult.faults.plan.FaultPlan;
import org.openconsult.faults.plan.Injector;
import org.openconsult.faults.process.Ports;
import org.openconsult.faults.provider.Handed;
import org.openconsult.faults.provider.SignedPost;
import org.openconsult.faults.provider.StatusCallbacks;
import org.openconsult.faults.provider.TwilioApi;
import org.openconsult.faults.provider.Webhooks;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;
import org.openconsult.faults.report.Report;
import org.openconsult.faults.report.Tally;
import org.openconsult.faults.verdict.Calm;
import org.openconsult.faults.verdict.Messages;
import org.openconsult.faults.verdict.Rest;
import org.openconsult.faults.verdict.Verdict;
import org.openconsult.participant.Fingerprints;
import org.openconsult.storage.Storage;

/** One run: people write while things go wrong, everything is healed and comes to rest, and what is left is judged. */
public final class Run {
    private final Options options;
    private final Random random;
    private final Tally tally = new Tally();
    private final Findings findings = new Findings();
    private final Ledger ledger = new Ledger();
    private final Handed handed = new Handed();

    public Run(Options options) {
        this.options = options;
        this.random = new Random(options.seed());
    }

    public Report run() {
        long start = System.nanoTime();
        Path folder = FreshFolder.at(options.folder());
        int apiPort = Ports.free();
        try (Site site = Site.start(options, folder, apiPort)) {
            SignedPost post = new SignedPost();
            StatusCallbacks callbacks = new StatusCallbacks(post, site.fleet(), handed, tally, random);
            Webhooks webhooks = new Webhooks(post, site.fleet(), callbacks, tally);
            try (TwilioApi api = TwilioApi.start(apiPort, handed, callbacks, tally, random)) {
                disturb(site, webhooks, api);
                comeToRest(site, callbacks);
            }
            site.requireSwitchedOff();
            judge(site, folder);
        }
        return new Report(tally, findings, Duration.ofNanos(System.nanoTime() - start));
    }

    private void disturb(Site site, Webhooks webhooks, TwilioApi api) {
        api.faults(options.kills() > 0);
        Injector injector = new Injector(site.targets(), site.database(), tally);
        injector.start(FaultPlan.drawn(
                options.time(),
                options.instances(),
                options.kills(),
                site.database().canBeKilled(),
                random));
        letPeopleWrite(webhooks);
        if (!injector.finish(options.time().plusMinutes(5))) {
            throw new IllegalStateException("The faults do not come to an end");
        }
        webhooks.finish();
        api.faults(false);
        site.heal();
    }

    private void letPeopleWrite(Webhooks webhooks) {
        if (options.twins() > 0) {
            new Twins(ledger, webhooks, tally).write(options.twins(), options.people(), random);
            return;
        }
        Crowd crowd = Crowd.start(
                options.people(),
                options.messages(),
                options.time(),
                ledger,
                webhooks::deliver,
                new SplittableRandom(options.seed()));
        if (!crowd.finish(options.time().multipliedBy(2).plusMinutes(2))) {
            findings.add(Finding.LATE, "people could not write all they wanted", "the crowd");
        }
    }

    private void comeToRest(Site site, StatusCallbacks callbacks) {
        try (MongoClient client = MongoClients.create(site.database().uri())) {
            new Rest(database(client, site)).await(options.rest(), ledger.acknowledged(), findings);
        }
        if (!callbacks.finish(options.rest())) {
            findings.add(Finding.LATE, "reports are still being made", "the status webhook");
        }
        if (tally.of(Count.STATUS_CALLBACK_ERRORS) > 0) {
            findings.add(Finding.DIFFERENCE, "a report was answered with an error", "the status webhook");
        }
    }

    private void judge(Site site, Path folder) {
        try (MongoClient client = MongoClients.create(site.database().uri());
                Calm calm = Calm.beside(database(client, site), Site.keys(), folder.resolve("calm"))) {
            MongoDatabase disturbed = database(client, site);
            Verdict verdict = new Verdict(disturbed, calm, findings);
            verdict.onTurns(new Messages(ledger, new Fingerprints(Site.keys())), handed.all());
            verdict.onCommentsAndPeople();
            try (Reader csv = ExportDownload.from(site.fleet().any(random), consultation(disturbed))) {
                verdict.onExport(csv);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static MongoDatabase database(MongoClient client, Site site) {
        return client.getDatabase(Objects.requireNonNull(
                new com.mongodb.ConnectionString(site.database().uri()).getDatabase()));
    }

    private static String consultation(MongoDatabase database) {
        return Objects.requireNonNull(
                        database.getCollection(Storage.CONSULTATIONS).find().first(), "a consultation")
                .getString("id");
    }
}
