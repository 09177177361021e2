package org.openconsult.app.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A facilitator enters meetings on a phone whose network comes and goes. The system property {@code peer.chromium} names the
 * browser; {@code ./test-peers} gives it where there is one.
 */
@EnabledIfSystemProperty(named = "peer.chromium", matches = ".+")
class MeetingPeerIT {
    private static final String NAME = "ana";
    private static final String PASSWORD = "a long word to sign in";
    private static final String OTHER = "ben";
    private static final String FORM = "/desk/meetings/new";
    private static final String WORDS = "The water point is too far from the school";
    private static final int TIMES = 10;
    /** By then a page that is kept too late is there, in milliseconds. */
    private static final int LATER = 500;

    private static final String KEPT_PAGE = "caches.open('openconsult-meetings').then(kept => kept.keys())"
            + ".then(all => ['/meetings/new', '.css', '.js', '.woff2'].every(end => all.some(one => one.url.endsWith(end))))";
    private static final String ON_PHONE = "Object.values(localStorage).join()";

    @TempDir
    private Path folder;

    @Test
    void aMeetingThatIsEnteredWithoutANetworkIsThereOnce() throws Exception {
        try (PackagedApp app = PackagedApp.start(
                        folder,
                        "--consult.coordinator.username=" + NAME,
                        "--consult.coordinator.password=" + PASSWORD);
                DeskBrowser desk = DeskBrowser.open(
                        System.getProperty("peer.chromium"), app.uri("").toString())) {
            desk.signIn(NAME, PASSWORD);
            desk.open("/desk/meetings");
            desk.judge("meetings-empty");
            withoutNetwork(desk);
            withTheAnswerLost(desk);
            afterTheSignInEnded(desk);
            onAPhoneThatOthersUse(desk);
            looksWell(desk);
        }
    }

    /** What keeps the page may still be at it when its person leaves the phone to others. */
    @Test
    void aPageThatIsStillBeingKeptIsGoneAfterSigningOut() throws Exception {
        try (PackagedApp app = PackagedApp.start(
                        folder,
                        "--consult.coordinator.username=" + NAME,
                        "--consult.coordinator.password=" + PASSWORD);
                DeskBrowser desk = DeskBrowser.open(
                        System.getProperty("peer.chromium"), app.uri("").toString())) {
            for (int time = 0; time < TIMES; time++) {
                desk.signIn(NAME, PASSWORD);
                desk.open(FORM);
                signOut(desk.page());
                desk.page().waitForTimeout(LATER);
                assertThat(keptOn(desk)).as("time " + time).isEqualTo("[]");
            }
        }
    }

    private static void withoutNetwork(DeskBrowser desk) {
        Page page = openKept(desk);
        desk.judge("meeting-form");
        desk.network(false);
        page.reload();
        type(page, "San Pedro Columbia");
        page.reload();
        assertThat(page.locator("[name='text.1']")).hasValue(WORDS);
        page.locator("[data-send]").click();
        assertThat(page.locator(".kept li")).containsText("No network");
        page.reload();
        assertThat(page.locator(".kept li")).containsText("San Pedro Columbia");
        assertThat((String) page.evaluate(ON_PHONE)).contains(WORDS);

        desk.network(true);
        desk.forgiveTheNetwork();

        assertThat(page.locator(".kept code")).hasCount(2, DeskBrowser.PATIENTLY_COUNTED);
        assertThat((String) page.evaluate(ON_PHONE)).doesNotContain(WORDS);
        desk.judge("meeting-sent");
        assertMeetings(desk, 1);
    }

    /** It is stored, and the phone does not hear so: what is sent again is known. */
    private static void withTheAnswerLost(DeskBrowser desk) {
        Page page = openKept(desk);
        page.route(
                "**/desk/meetings/sent",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        type(page, "Toledo Town");
        page.locator("[data-send]").click();
        assertThat(page.locator(".kept code")).hasCount(2, DeskBrowser.PATIENTLY_COUNTED);
        assertMeetings(desk, 2);
        desk.forgiveTheNetwork();
    }

    private static void afterTheSignInEnded(DeskBrowser desk) {
        Page page = openKept(desk);
        type(page, "Punta Gorda");
        desk.forgetSignIn();
        page.locator("[data-send]").click();
        assertThat(page.locator(".kept li")).containsText("Sign in again");
        page.locator(".kept a").click();
        page.locator("[name=username]").fill(NAME);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator(".kept code")).hasCount(2, DeskBrowser.PATIENTLY_COUNTED);
        assertMeetings(desk, 3);
    }

    private static void onAPhoneThatOthersUse(DeskBrowser desk) {
        desk.open("/desk/people");
        desk.page().locator("#add ~ form [name=username]").fill(OTHER);
        desk.page().locator("#add ~ form button").click();
        String others = desk.page().locator(".once code").textContent();
        Page page = openKept(desk);
        type(page, "Big Falls");
        signOut(page);
        assertThat(keptOn(desk)).isEqualTo("[]");
        desk.signIn(OTHER, others);
        desk.open(FORM);
        assertThat(desk.page().locator("[name='text.1']")).hasValue("");
        assertThat(desk.page().locator(".kept")).isHidden();
        desk.forgetSignIn();
        desk.signIn(NAME, PASSWORD);
        desk.open(FORM);
        assertThat(desk.page().locator("[name='text.1']")).hasValue(WORDS);
        desk.page().locator("[data-send]").click();
        assertThat(desk.page().locator(".kept code")).hasCount(2, DeskBrowser.PATIENTLY_COUNTED);
        assertMeetings(desk, 4);
    }

    private static void looksWell(DeskBrowser desk) {
        desk.open("/desk/comments?channel=assisted&district=toledo");
        assertThat(desk.page().locator(".lines li")).hasCount(8, DeskBrowser.PATIENTLY_COUNTED);
        desk.page().locator(".lines a").first().click();
        assertThat(desk.page().locator(".origin")).containsText("Entered by");
        desk.judge("comment-of-a-meeting");
        desk.open("/desk/meetings");
        desk.judge("meetings");
        desk.page().locator("table a").first().click();
        desk.judge("meeting");
        addMinutes(desk);
        desk.page().locator(".ways a").first().click();
        assertThat(desk.page().locator(".slip")).hasCount(2);
        desk.judge("meeting-receipts");
        takeInASpreadsheet(desk);
        desk.judgeInSpanish(FORM, "meeting-form");
        desk.judgeInSpanish("/desk/meetings", "meetings");
    }

    private static void addMinutes(DeskBrowser desk) {
        Locator form = desk.page().locator(".documents .add");
        byte[] minutes = "34 people came to the hall".getBytes(StandardCharsets.UTF_8);
        form.locator("[name=file]").setInputFiles(new FilePayload("minutes.txt", "text/plain", minutes));
        form.locator("[name=kind]").selectOption("MINUTES");
        form.locator("[name=title]").fill("What was said in the hall");
        form.locator("[name=agreed]").check();
        form.locator("button").click();
        assertThat(desk.page().locator(".files li")).containsText("What was said in the hall");
        desk.judge("meeting-documents");
    }

    private static void takeInASpreadsheet(DeskBrowser desk) {
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
        String csv = "place,date,district,people,commitment,text\nSan Antonio," + day + ",toledo,%s,1,We need a road\n";
        desk.open("/desk/meetings/import");
        desk.judge("meetings-import");
        choose(desk, csv.formatted("many"));
        assertThat(desk.page().locator("[role=alert]")).containsText("1 cell cannot");
        desk.forgive("422");
        desk.judge("meetings-import-mistakes");
        choose(desk, csv.formatted("12"));
        desk.judge("meetings-import-found");
        desk.page().locator("[name=told]").check();
        desk.page().locator("section button").click();
        assertThat(desk.page().locator("tbody tr")).hasCount(5);
    }

    private static void choose(DeskBrowser desk, String csv) {
        desk.page()
                .locator("[type=file]")
                .setInputFiles(new FilePayload("meetings.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        desk.page().locator("[enctype] button").click();
    }

    private static void signOut(Page page) {
        page.locator(".account button").click();
        page.waitForURL(place -> URI.create(place).getPath().equals("/"));
    }

    private static String keptOn(DeskBrowser desk) {
        return desk.page().evaluate("caches.keys()").toString();
    }

    /** The form, once it would open without a network. */
    private static Page openKept(DeskBrowser desk) {
        desk.open(FORM);
        desk.page().waitForFunction(KEPT_PAGE);
        return desk.page();
    }

    private static void type(Page page, String place) {
        page.locator("[name=place]").fill(place);
        page.locator("[name=date]")
                .fill(LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        page.locator("[name=district]").selectOption("toledo");
        page.locator("[name=people]").fill("34");
        page.locator("[name='commitment.1']").selectOption("rural-health-reporting");
        page.locator("[name='text.1']").fill(WORDS);
        Locator dissent = page.locator("[data-comment='1'] details");
        dissent.locator("summary").click();
        dissent.locator("textarea").fill("Some would rather have a nurse");
        page.locator("[name=told]").check();
    }

    private static void assertMeetings(DeskBrowser desk, int count) {
        desk.open("/desk/meetings");
        assertThat(desk.page().locator("tbody tr")).hasCount(count);
    }
}
