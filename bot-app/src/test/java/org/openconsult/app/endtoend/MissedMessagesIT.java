package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;

/** The program is down for an hour, and Twilio gives up on what people write meanwhile: it is taken in from Twilio's list. */
class MissedMessagesIT {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String PASSWORD = "a password of the test";
    private static final String EXPORT =
            "/api/v1/consultations/bz-sample-2021-2022/comments.csv?profile=restricted&reason=end-to-end+test";
    private static final String OURS = "+15017122661";
    private static final String ONLY_BEFORE = "+5016000004";
    private static final String ONLY_MISSED = "+5016000003";
    private static final List<String> PHONES = List.of("+5016000001", "+5016000002", ONLY_MISSED);
    private static final int MISSED_BY_EACH = 5;
    private static final Pattern RECEIPT = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}\\b");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @TempDir
    private Path databaseFolder;

    private int databasePort;
    private final Instant start = Instant.now();
    private final List<String> expected = new ArrayList<>();
    private int texts;

    @Test
    void whatPeopleWroteWhileTheProgramWasDownIsThereOnceInOrderAndAnswered() throws Exception {
        databasePort = PackagedApp.freePort();
        EmbeddedDatabase database = EmbeddedDatabase.open(databaseFolder, databasePort);
        try (PlayedTwilio twilio = new PlayedTwilio()) {
            Set<String> heard = receiptsHeardBefore(twilio);
            String late = listAnHour(twilio);
            try (PackagedApp again = PackagedApp.start(folder, settings(twilio))) {
                await(() -> receipts(twilio).size() == PHONES.size() * MISSED_BY_EACH);
                assertTaken(again);
                assertThat(receipts(twilio)).doesNotContainAnyElementsOf(heard);
                assertThat(twilio.sent()).extracting(PlayedTwilio.Sent::to).doesNotContain(ONLY_BEFORE);
                int answers = twilio.sent().size();
                int looks = twilio.listsRead();
                new TwilioCaller(again).text(late, ONLY_MISSED, expected.get(expected.size() - 1));
                await(() -> twilio.listsRead() > looks);
                assertTaken(again);
                assertThat(twilio.sent()).hasSize(answers);
            }
        } finally {
            database.close();
        }
    }

    /** A busy machine has time, so that nothing goes through the spool and is answered later for that. */
    private String[] settings(PlayedTwilio twilio) {
        return new String[] {
            "--spring.mongodb.uri=mongodb://127.0.0.1:" + databasePort + "/openconsult",
            "--consult.database.timeout=30s",
            "--consult.database.answer-timeout=60s",
            "--consult.keys.encryption=" + KEY,
            "--consult.keys.lookup=" + KEY,
            "--consult.coordinator.password=" + PASSWORD,
            "--consult.sms.twilio.account-sid=" + TwilioCaller.ACCOUNT,
            "--consult.sms.twilio.auth-token=" + TwilioCaller.TOKEN,
            "--consult.sms.twilio.from=" + OURS,
            "--consult.sms.twilio.api-url=" + twilio.url(),
            "--consult.sms.twilio.segments-per-second=1000",
            "--consult.sms.twilio.fetch.pause=10s",
            "--consult.sample.enabled=true"
        };
    }

    /**
     * What came by the webhook, and is in Twilio's list as well: only then, as it is listed as an hour old, and a look in
     * between would take it in before the webhook.
     */
    private Set<String> receiptsHeardBefore(PlayedTwilio twilio) throws Exception {
        Set<String> heard = new TreeSet<>();
        try (PackagedApp app = PackagedApp.start(folder, settings(twilio))) {
            for (String from : List.of(PHONES.get(0), ONLY_BEFORE, PHONES.get(1), PHONES.get(0))) {
                String body = text();
                HttpResponse<String> answer = new TwilioCaller(app).text(sid(), from, body);
                receipts(answer.body()).forEach(heard::add);
                twilio.lists(sid(), from, OURS, "inbound", body, start.minus(Duration.ofMinutes(70 - texts)));
            }
            app.kill();
        }
        assertThat(heard).hasSize(4);
        return heard;
    }

    /**
     * What came within the hour, between texts that are none of ours.
     *
     * @return the last one's name
     */
    private String listAnHour(PlayedTwilio twilio) {
        for (int round = 0; round < MISSED_BY_EACH; round++) {
            Instant at = start.minus(Duration.ofMinutes(60 - 10 * round));
            for (String from : PHONES) {
                String body = text();
                twilio.lists(sid(), from, OURS, "inbound", body, at);
            }
            twilio.lists("SMo" + round, OURS, PHONES.get(0), "outbound-api", "3 not from a person", at);
            twilio.lists("SMx" + round, PHONES.get(0), "+15017129999", "inbound", "3 not to us", at);
        }
        return sid();
    }

    private String text() {
        texts++;
        String words = "we need nurse " + texts;
        expected.add(words);
        return 1 + texts % 8 + " " + words;
    }

    private String sid() {
        return String.format("SM%032x", texts);
    }

    private void assertTaken(PackagedApp app) throws IOException {
        assertThat(exported(app)).containsExactlyInAnyOrderElementsOf(expected);
        List<Document> turns = turns();
        assertThat(turns).hasSize(expected.size());
        assertThat(turns.stream().filter(turn -> turn.getBoolean("waited", false)))
                .hasSize(PHONES.size() * MISSED_BY_EACH);
        assertThat(turns.stream()
                        .collect(Collectors.groupingBy(
                                turn -> turn.getString("id"),
                                Collectors.mapping(MissedMessagesIT::number, Collectors.toList())))
                        .values())
                .hasSize(PHONES.size() + 1)
                .allSatisfy(numbers -> assertThat(numbers).isSorted());
    }

    private static int number(Document turn) {
        return Integer.parseInt(turn.getString("text").replaceAll(".*nurse ", ""));
    }

    private static List<String> exported(PackagedApp app) throws IOException {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> export = app.send(HttpRequest.newBuilder(app.uri(EXPORT))
                .header("Authorization", "Basic " + credentials)
                .build());
        assertThat(export.statusCode()).isEqualTo(200);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(export.body().substring(1)))
                .stream()
                .map((CSVRecord row) -> row.get("text"))
                .toList();
    }

    private List<Document> turns() {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + databasePort)) {
            return client.getDatabase("openconsult")
                    .getCollection("turns")
                    .find(Filters.exists("version"))
                    .sort(Sorts.ascending("version"))
                    .into(new ArrayList<>());
        }
    }

    private static Set<String> receipts(PlayedTwilio twilio) {
        return twilio.sent().stream()
                .flatMap(message -> receipts(message.body()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> receipts(String answer) {
        return RECEIPT.matcher(answer).results().map(MatchResult::group);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("there was time enough").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
