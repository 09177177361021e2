package org.openconsult.app.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A coordinator's days at the desk, in a browser against the packaged app. The system property {@code peer.chromium} names the
 * browser; {@code ./test-peers} gives it where there is one.
 */
@EnabledIfSystemProperty(named = "peer.chromium", matches = ".+")
class DeskPeerIT {
    private static final String NAME = "ana";
    private static final String PASSWORD = "a long word to sign in";
    private static final String OTHER = "ben";
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String SECRET = "Maria Lopez";

    /** The charts in which nothing is drawn. */
    private static final String UNDRAWN = "[...document.querySelectorAll('canvas')].filter(place =>"
            + " !Chart.getChart(place)?.data.datasets.some(set => set.data.some(count => count > 0)))"
            + ".map(place => place.ariaLabel)";

    @TempDir
    private Path folder;

    private final JsonMapper json = new JsonMapper();

    @Test
    void aCoordinatorHearsReadsModeratesThemesAndGroups() throws Exception {
        try (PackagedApp app = PackagedApp.start(
                        folder,
                        "--consult.coordinator.username=" + NAME,
                        "--consult.coordinator.password=" + PASSWORD);
                DeskBrowser desk = DeskBrowser.open(System.getProperty("peer.chromium"), base(app))) {
            desk.signIn(NAME, PASSWORD);
            desk.judge("overview-empty");
            say(app);
            watchThemArrive(desk);
            readAndHide(desk);
            mask(desk);
            theme(desk);
            group(desk);
            setTargets(desk);
            programsAreToldTheSame(app);
            for (String place :
                    List.of("plan", "plan/phases", "sessions", "exports", "report", "people", "me", "audit")) {
                desk.open("/desk/" + place);
                desk.judge(place.replace('/', '-'));
            }
            AnswersAtDesk answers = new AnswersAtDesk(desk);
            answers.respond("rural-health-reporting");
            answers.announce();
            answers.seeWhatBecameOfTheDraft();
            inSpanish(desk);
        }
    }

    @Test
    void aCoordinatorLoadsEditsAndComparesThePlanAnswersAndIsNotOverwritten() throws Exception {
        try (PlayedTwilio twilio = new PlayedTwilio();
                PackagedApp app = PackagedApp.start(folder, settings(twilio));
                DeskBrowser desk = DeskBrowser.open(System.getProperty("peer.chromium"), base(app));
                DeskBrowser other = desk.beside()) {
            desk.signIn(NAME, PASSWORD);
            PlanAtDesk plan = new PlanAtDesk(desk);
            plan.load();
            text(app, 1, "3 we want the directory before the season");
            plan.edit("A public list of every guide");
            text(app, 2, "3 guides should check their own entry");
            plan.compare("A public list of every guide");
            assertThat(versionsOfComments(app)).containsEntry("we want the directory before the season", "1");
            assertThat(versionsOfComments(app)).containsEntry("guides should check their own entry", "2");
            other.signIn(OTHER, hire(desk));
            plan.editBeside(new PlanAtDesk(other));
            LettersAtDesk letters = new LettersAtDesk(desk, twilio);
            letters.sendAgain(() -> text(app, 3, "4 print the laws in plain words"));
            letters.write("laws", "Thank you, the ministry will answer");
            theSecondOneIsTold(desk, other);
            byKeyboard(desk);
            desk.judgeInSpanish("/desk/messages", "messages");
            desk.judgeInSpanish(PlanAtDesk.COMMITMENT, "plan-commitment");
            desk.judgeInSpanish(PlanAtDesk.COMMITMENT + "/versions", "plan-versions");
            desk.judgeInSpanish("/desk/plan/load", "plan-load");
        }
    }

    private static String[] settings(PlayedTwilio twilio) {
        return new String[] {
            "--consult.coordinator.username=" + NAME,
            "--consult.coordinator.password=" + PASSWORD,
            "--consult.sample.enabled=false",
            "--consult.sms.twilio.account-sid=" + TwilioCaller.ACCOUNT,
            "--consult.sms.twilio.auth-token=" + TwilioCaller.TOKEN,
            "--consult.sms.twilio.from=+15017122661",
            "--consult.sms.twilio.api-url=" + twilio.url(),
            "--consult.sms.twilio.replies=api",
            "--consult.sms.twilio.segments-per-second=1000",
            "--consult.sms.twilio.fetch.enabled=false",
        };
    }

    private static void text(PackagedApp app, int person, String words) {
        int status = new TwilioCaller(app)
                .text("SM%032x".formatted(words.hashCode()), "+501600100" + person, words)
                .statusCode();
        assertThat(status).isIn(200, 204);
    }

    /** The version of the commitment that each comment was made on. */
    private Map<String, String> versionsOfComments(PackagedApp app) throws IOException {
        String export = ask(app, "/comments.csv?profile=restricted&reason=end-to-end+test");
        Map<String, String> versions = new HashMap<>();
        CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(export.substring(1)))
                .forEach(row -> versions.put(row.get("text"), row.get("commitment_version")));
        return versions;
    }

    private String ask(PackagedApp app, String what) {
        String signedIn = Base64.getEncoder().encodeToString((NAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return app.send(HttpRequest.newBuilder(app.uri("/api/v1/consultations/" + PLAN + what))
                        .header("Authorization", "Basic " + signedIn)
                        .build())
                .body();
    }

    /** @return the password of the new coordinator */
    private static String hire(DeskBrowser desk) {
        desk.open("/desk/people");
        desk.page().locator("#add ~ form [name=username]").fill(OTHER);
        desk.page().locator("#add ~ form button").click();
        desk.judge("people-password");
        return desk.page().locator(".once code").textContent();
    }

    /** Both read the same comment; what the second one does about it changes nothing of what the first one did. */
    private static void theSecondOneIsTold(DeskBrowser first, DeskBrowser second) {
        for (DeskBrowser desk : List.of(first, second)) {
            desk.open("/desk/comments?q=directory");
            desk.page().locator(".lines a").first().click();
            assertThat(desk.page().locator(".voice")).containsText("season");
        }
        first.page().locator("#note textarea").fill("I will ask the board");
        first.page().locator("#note button").click();
        assertThat(first.page().locator(".told")).containsText("note is there");
        second.page().locator("#hide summary").click();
        second.page().locator("#hide select").selectOption("NOT_ABOUT_THE_PLAN");
        second.page().locator("#hide button").click();
        assertThat(second.page().locator(".told")).containsText("Somebody changed this comment");
        assertThat(second.page().locator(".reading .state").first()).not().containsText("Hidden");
        assertThat(second.page().locator(".notes")).containsText("I will ask the board");
        second.judge("comment-overtaken");
    }

    private static void byKeyboard(DeskBrowser desk) {
        addTheme(desk);
        HandsOnKeys keys = new HandsOnKeys(desk);
        keys.skipTo();
        keys.read();
        keys.theme("s");
        keys.hide();
    }

    private static void inSpanish(DeskBrowser desk) {
        for (String place : List.of(
                "comments?q=nurses",
                "themes",
                "campaigns",
                "targets",
                "plan",
                "plan/phases",
                "sessions",
                "exports",
                "report",
                "people",
                "me",
                "audit")) {
            desk.judgeInSpanish("/desk/" + place, place.replaceAll("\\?.*", "").replace('/', '-'));
        }
        desk.judgeInSpanish("/desk", "overview");
    }

    private static String base(PackagedApp app) {
        URI root = app.uri("");
        return root.toString();
    }

    private void say(PackagedApp app) {
        List<String> texts = List.of(
                "3 we need more nurses in the village of San Pedro and a clinic that opens at night",
                "3 we need more nurses in the village of San Pedro and a clinic that opens at night please",
                "3 good day we need more nurses in the village of San Pedro and a clinic that opens at night",
                "1 publish the budget of each road before work begins, por favor también en español",
                "2 ask " + SECRET + " at 622 3344 about the water in our village",
                "5 <script>alert('x')</script> no money for this");
        for (int person = 0; person < texts.size(); person++) {
            write(app, person, texts.get(person));
            write(app, person, "1");
            write(app, person, String.valueOf(person % 6 + 1));
        }
    }

    private void write(PackagedApp app, int person, String text) {
        String body =
                json.writeValueAsString(Map.of("channel", "sms", "from", "+50160012" + (30 + person), "text", text));
        int status = app.send(HttpRequest.newBuilder(app.uri("/api/simulator/messages"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    /** Without loading the page again. */
    private static void watchThemArrive(DeskBrowser desk) {
        assertThat(desk.page().locator(".numbers dd").first()).hasText("6", DeskBrowser.PATIENTLY);
        desk.judge("overview");
        assertThat(desk.page().evaluate(UNDRAWN)).isEqualTo(List.of());
        assertThat(desk.page().locator(".tiles li")).hasCount(6);
        assertThat(desk.page().locator("#tile-corozal")).containsText("1 comment", DeskBrowser.PATIENTLY_CONTAINED);
        Locator table = desk.page().locator("#byDistrict");
        table.locator("summary").click();
        desk.page().locator("#tile-toledo").focus();
        // It follows by itself, and takes neither the table nor the place from whoever reads.
        desk.page().evaluate("document.getElementById('figures').dataset.old = 'yes'");
        assertThat(desk.page().locator("#figures[data-old]")).hasCount(0, DeskBrowser.PATIENTLY_COUNTED);
        assertThat(table.locator("table")).isVisible();
        assertThat(desk.page().locator("#tile-toledo")).isFocused();
        desk.page().locator("#tile-toledo").press("Enter");
        assertThat(desk.page().locator(".chips")).containsText("Toledo");
    }

    private static void readAndHide(DeskBrowser desk) {
        desk.open("/desk/comments");
        assertThat(desk.page().locator(".lines li")).hasCount(6, DeskBrowser.PATIENTLY_COUNTED);
        desk.page().locator("[name=q]").fill("TAMBIEN budget");
        desk.page().keyboard().press("Enter");
        assertThat(desk.page().locator(".lines li")).hasCount(1);
        desk.open("/desk/comments?q=script");
        desk.page().locator(".lines a").first().click();
        assertThat(desk.page().locator(".voice")).containsText("<script>alert('x')</script>");
        desk.judge("comments");
        desk.page().locator("#hide summary").click();
        desk.page().locator("#hide select").selectOption("NOT_ABOUT_THE_PLAN");
        desk.page().locator("#hide button").click();
        assertThat(desk.page().locator(".told")).containsText("hidden");
        assertThat(desk.page().locator(".reading .state").first()).containsText("Hidden");
        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Restore").setExact(true))
                .last()
                .click();
        assertThat(desk.page().locator(".told")).containsText("published again");
    }

    private static void mask(DeskBrowser desk) {
        desk.open("/desk/comments?q=water");
        desk.page().locator(".lines a").first().click();
        assertThat(desk.page().locator(".voice")).containsText(SECRET);
        assertThat(desk.page().locator(".voice")).containsText("[phone]");
        desk.page().locator("#mask summary").click();
        desk.page().locator("#mask [data-phrase]").fill(SECRET);
        desk.page().locator("#mask button").first().click();
        assertThat(desk.page().locator(".voice")).not().containsText(SECRET);
    }

    private static void theme(DeskBrowser desk) {
        addTheme(desk);
        desk.open("/desk/comments?q=nurses");
        desk.page().locator(".lines a").first().click();
        desk.page().locator("#themes label").first().click();
        desk.page().locator("#themes button").click();
        assertThat(desk.page().locator("#themes input[type=checkbox]").first()).isChecked();
        // What a form says is no filter of the list that one comes back to.
        assertThat(desk.page().locator(".chips li")).hasCount(1);
        desk.page().locator("#move summary").click();
        desk.page().locator("#move select").selectOption("0");
        desk.page().locator("#move button").click();
        assertThat(desk.page().locator(".reading h2")).hasText("The whole plan");
        assertThat(desk.page().locator(".chips li")).hasCount(1);
        desk.judge("comment");
        desk.open("/desk/themes");
        desk.judge("themes");
        desk.page().locator("tbody a").first().click();
        desk.judge("theme");
    }

    private static void addTheme(DeskBrowser desk) {
        desk.open("/desk/themes");
        desk.page().locator("[name=english]").fill("Health");
        desk.page().locator("[name=spanish]").fill("Salud");
        desk.page().locator("[name=key]").fill("s");
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                .click();
    }

    private static void group(DeskBrowser desk) {
        desk.open("/desk/campaigns");
        Locator proposal = desk.page().locator("article.card");
        assertThat(proposal).hasCount(1);
        assertThat(proposal.locator("h3")).containsText("3 comments");
        proposal.locator("[name=title]").fill("Nurses for San Pedro");
        desk.judge("campaigns");
        proposal.locator("button").click();
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nurses for San Pedro"))
                .click();
        desk.judge("campaign");
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dissolve"))
                .click();
        assertThat(desk.page().locator("main")).containsText("It is dissolved");
    }

    private static void setTargets(DeskBrowser desk) {
        desk.open("/desk/targets");
        Locator line = desk.page().locator("tbody tr").first();
        line.locator("[name=commitment]").selectOption("*");
        line.locator("[name=district]").selectOption("*");
        line.locator("[name=comments]").fill("3");
        desk.judge("targets");
        desk.page().locator("main button").click();
        assertThat(desk.page().locator(".told")).containsText("saved");
        desk.open("/desk");
        assertThat(desk.page().locator(".alerts li").first()).isVisible();
    }

    private void programsAreToldTheSame(PackagedApp app) {
        String answer = ask(app, "/statistics");
        assertThat(json.readTree(answer).path("comments").asInt()).isEqualTo(6);
        assertThat(json.readTree(answer).path("channels").get(0).path("name").asString())
                .isEqualTo("sms");
    }
}
