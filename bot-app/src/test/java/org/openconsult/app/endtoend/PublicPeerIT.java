package org.openconsult.app.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.app.Browser;
import org.openconsult.consultation.plan.SamplePlan;

/**
 * What somebody with a cheap phone, and somebody at a desk, sees of the packaged app without signing in. The system property
 * {@code peer.chromium} names the browser; {@code ./test-peers} gives it where there is one.
 */
@EnabledIfSystemProperty(named = "peer.chromium", matches = ".+")
class PublicPeerIT {
    private static final String ROOT = "/consultations/bz-sample-2021-2022";
    private static final String COMMITMENT = ROOT + "/commitments/rural-health-reporting";

    private static final List<String> SAID = List.of(
            "3 We need the directory before the season begins. Guides in San Antonio have no office and no computer, but"
                    + " every one of us has a phone.",
            "1 Yes! I travel four hours to Belmopan with a bag of papers every month. If I can send the report by text I"
                    + " can stay with the patients.",
            "1 Necesitamos más enfermeras en la aldea de San Pedro y una clínica que abra por la noche.",
            "4 Print the laws in plain words, and read them on the radio in Kriol and Garifuna.",
            "2 Ask the taxi drivers too, call me at 622 3344 and I will bring ten of them.",
            "5 <script>alert('x')</script> Show what each village got.",
            "1 Who will check that the numbers are right? The village council should see them first.",
            "7 " + "We have been asking for work here for eleven years and nobody answers. ".repeat(14));

    @TempDir
    private Path folder;

    @Test
    void everybodyReadsOnAnyScreenHowToTakePartAndWhatWasSaid() throws Exception {
        try (PlayedTwilio twilio = new PlayedTwilio();
                PlayedTelegram telegram = new PlayedTelegram();
                PackagedApp app = PackagedApp.start(folder, settings(twilio, telegram));
                DeskBrowser reader = DeskBrowser.open(System.getProperty("peer.chromium"), base(app))) {
            reader.callPictures("public-");
            reader.open("/");
            reader.judge("front-empty");
            say(app);
            awaitCount(reader);
            assertThat(reader.page().locator(".ways .shown"))
                    .hasText(new String[] {"+1 501-712-2661", "@BelizeListensBot"});
            judge(reader, "/", "front");
            judge(reader, COMMITMENT, "commitment");
            assertThat(reader.page().locator(".ways a.go").last())
                    .hasAttribute("href", "https://t.me/BelizeListensBot?start=c1");
            judge(reader, ROOT + "/comments", "comments");
            assertThat(reader.page().locator("main")).containsText("<script>alert('x')</script>");
            assertThat(reader.page().locator("main")).containsText("[phone]");
            judge(reader, ROOT + "/data", "data");
            judge(reader, ROOT + "/privacy", "privacy");
            judge(reader, ROOT + "/comments/nobody", "lost");
            filter(reader);
            makeFinal(app);
            judge(reader, ROOT + "/changes", "changes");
            judge(reader, ROOT + "/changes/open-tourism-directory", "change");
            judge(reader, ROOT + "/plan", "plan");
            assertThat(reader.page().context().cookies()).isEmpty();
        }
    }

    /** The first became three, the third says something else now, and the fourth was dropped. */
    private static void makeFinal(PackagedApp app) {
        String edited = SamplePlan.file().replace("One open directory", "One free directory, kept up to date,");
        assertThat(post(app, "", "application/yaml", edited)).isEqualTo(201);
        assertThat(post(
                        app,
                        "/bz-sample-2021-2022/draft-numbers",
                        "application/json",
                        "{\"version\":1,\"commitments\":[{\"number\":1,\"became\":[1,2,3]},"
                                + "{\"number\":4,\"became\":[],\"reason\":{\"en\":\"A law does it.\"}}]}"))
                .isEqualTo(200);
        assertThat(post(
                        app,
                        "/bz-sample-2021-2022/reasons/open-tourism-directory/2",
                        "application/json",
                        "{\"field\":\"title\",\"reason\":{\"en\":\"Many asked who pays.\"},\"themes\":[]}"))
                .isEqualTo(200);
    }

    private static int post(PackagedApp app, String path, String type, String body) {
        return app.send(HttpRequest.newBuilder(app.uri("/api/v1/consultations" + path))
                        .header("Authorization", Browser.basic("admin", "a long word to sign in"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private static String base(PackagedApp app) {
        URI root = app.uri("");
        return root.toString();
    }

    private static String[] settings(PlayedTwilio twilio, PlayedTelegram telegram) {
        return new String[] {
            "--consult.sample.enabled=true",
            "--consult.coordinator.password=a long word to sign in",
            "--consult.sms.twilio.account-sid=" + TwilioCaller.ACCOUNT,
            "--consult.sms.twilio.auth-token=" + TwilioCaller.TOKEN,
            "--consult.sms.twilio.from=+15017122661",
            "--consult.sms.twilio.api-url=" + twilio.url(),
            "--consult.sms.twilio.fetch.enabled=false",
            "--consult.telegram.token=" + PlayedTelegram.TOKEN,
            "--consult.telegram.api-url=" + telegram.url(),
        };
    }

    /** Each with where they stand and where they live. */
    private static void say(PackagedApp app) {
        TwilioCaller twilio = new TwilioCaller(app);
        for (int person = 0; person < SAID.size(); person++) {
            List<String> talk =
                    List.of(SAID.get(person), String.valueOf(person % 3 + 1), String.valueOf(person % 6 + 1));
            for (int turn = 0; turn < talk.size(); turn++) {
                int status = twilio.text(
                                "SM%032x".formatted(person * 10 + turn), "+50160010" + (10 + person), talk.get(turn))
                        .statusCode();
                assertThat(status).isIn(200, 204);
            }
        }
    }

    /** A page without script does not renew itself. */
    private static void awaitCount(DeskBrowser reader) throws Exception {
        Waiting.until("all are counted", () -> {
            reader.open("/");
            return reader.page().locator(".numbers b").count() > 0
                    && reader.page().locator(".numbers b").first().textContent().equals(String.valueOf(SAID.size()));
        });
    }

    private static void judge(DeskBrowser reader, String path, String name) {
        reader.open(path + "?lang=es");
        assertThat(reader.page().locator("html")).hasAttribute("lang", "es");
        reader.forgive("404");
        reader.judge("" + name + "-es");
        reader.open(path);
        reader.forgive("404");
        reader.judge("" + name);
    }

    private static void filter(DeskBrowser reader) {
        Page page = reader.page();
        reader.open(ROOT + "/comments");
        page.locator("summary").click();
        page.locator("[name=q]").fill("village");
        page.locator("[name=commitment]").selectOption("rural-health-reporting");
        page.locator("main button").click();
        assertThat(page.locator(".said li")).hasCount(1);
        assertThat(page.locator(".filters")).hasAttribute("open", "open");
        reader.judge("comments-filtered");
    }
}
