package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: citizens comment by text message, a coordinator pulls the export. An empty folder and the jar. */
class MainJobIT {
    private static final String EXPORT = "/api/v1/consultations/bz-sample-2021-2022/comments.csv";
    private static final String WHOLE = EXPORT + "?profile=restricted&reason=end-to-end+test";

    @TempDir
    Path folder;

    /** One text message of the sample, from a number of its own. */
    private record Sms(String sid, String from, String body, String input, String commitment, String language) {}

    @Test
    void everyTextThatIsInputIsInTheExportOnceAndWhole() throws Exception {
        List<Sms> messages = sample();
        String password;
        try (PackagedApp app = start()) {
            password = app.password();
            TwilioCaller twilio = new TwilioCaller(app);
            Map<String, String> answers =
                    messages.stream().collect(Collectors.toMap(Sms::sid, sms -> sent(twilio, sms)));
            assertThat(answers.values()).allSatisfy(answer -> assertThat(answer).contains("<Message>"));
            twilio.text("SM" + "f".repeat(32), "+5016999999", "STOP");

            assertThat(exported(app, password)).containsExactlyInAnyOrderElementsOf(expected(messages));
            messages.forEach(
                    sms -> assertThat(sent(twilio, sms)).as("the same answer").isEqualTo(answers.get(sms.sid())));
            assertThat(exported(app, password)).hasSameSizeAs(expected(messages));
            assertThat(publicExport(app, password)).doesNotContain("600-0147", "000123456");
            app.kill();
        }
        try (PackagedApp again = start()) {
            assertThat(exported(again, password)).containsExactlyInAnyOrderElementsOf(expected(messages));
        }
    }

    @Test
    void theExportIsRefusedWithoutThePassword() throws Exception {
        try (PackagedApp app = start()) {
            assertThat(app.get(EXPORT).statusCode()).isEqualTo(401);
            assertThat(app.get(WHOLE).statusCode()).isEqualTo(401);
            assertThat(get(app, EXPORT, "wrong").statusCode()).isEqualTo(401);
            assertThat(get(app, EXPORT, app.password()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aForgedMessageIsRefusedAndLeavesNothing() throws Exception {
        try (PackagedApp app = start()) {
            TwilioCaller twilio = new TwilioCaller(app);
            Map<String, String> form = TwilioCaller.form("SM" + "0".repeat(32), "+5016000000", "3 forged");
            assertThat(twilio.post(form, "Zm9yZ2Vk").statusCode()).isEqualTo(403);
            assertThat(exported(app, app.password())).isEmpty();
        }
    }

    private PackagedApp start() throws Exception {
        return PackagedApp.start(
                folder,
                "--consult.sms.twilio.account-sid=" + TwilioCaller.ACCOUNT,
                "--consult.sms.twilio.auth-token=" + TwilioCaller.TOKEN,
                "--consult.sample.enabled=true");
    }

    private static String sent(TwilioCaller twilio, Sms sms) {
        HttpResponse<String> answer = twilio.text(sms.sid(), sms.from(), sms.body());
        assertThat(answer.statusCode()).as(sms.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<Sms> sample() throws IOException {
        List<Sms> messages = new ArrayList<>();
        for (CSVRecord row : rows(resource("/comments-sample.csv"))) {
            String commitment = row.get("commitment_number");
            String text = row.get("text");
            messages.add(new Sms(
                    String.format("SM%032x", row.getRecordNumber()),
                    String.format("+50160%05d", row.getRecordNumber()),
                    commitment.isEmpty() ? text : commitment + " " + text,
                    text,
                    commitment,
                    row.get("language")));
        }
        return messages;
    }

    /** Greetings and commands are no comments; everything else is. */
    private static List<List<String>> expected(List<Sms> messages) {
        return messages.stream()
                .filter(sms -> !List.of("hi", "AYUDA", "STOP").contains(sms.input()))
                .map(sms -> List.of(
                        sms.input(),
                        sms.commitment(),
                        sms.commitment().isEmpty() ? "" : "1",
                        "sms",
                        sms.commitment().isEmpty() ? "unassigned" : "received",
                        inPlan(sms.language())))
                .toList();
    }

    /** The sample plan has no Kriol yet: what is not clearly another language counts as the plan's first. */
    private static String inPlan(String language) {
        return language.equals("bzj") ? "en" : language;
    }

    private static List<List<String>> exported(PackagedApp app, String password) throws IOException {
        HttpResponse<String> export = get(app, WHOLE, password);
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.body()).startsWith("\uFEFFpublic_id,revision,is_latest");
        List<CSVRecord> rows = rows(export.body().substring(1));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("is_latest")).isEqualTo("true");
            assertThat(row.get("revision")).isEqualTo("1");
        });
        return rows.stream()
                .map(row -> List.of(
                        withoutGuard(row.get("text")),
                        row.get("commitment_number"),
                        row.get("commitment_version"),
                        row.get("channel"),
                        row.get("status"),
                        row.get("language")))
                .toList();
    }

    private static String publicExport(PackagedApp app, String password) {
        return get(app, EXPORT, password).body();
    }

    /** A cell that a spreadsheet would take for a formula has an apostrophe before it. */
    private static String withoutGuard(String cell) {
        return cell.matches("(?s)'[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
    }

    private static HttpResponse<String> get(PackagedApp app, String path, String password) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return app.send(HttpRequest.newBuilder(app.uri(path))
                .header("Authorization", "Basic " + credentials)
                .build());
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(MainJobIT.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var text = new java.io.StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
