package org.openconsult.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.RunningApp;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Comments;
import org.openconsult.comment.HidingReason;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@RunningApp
@Import(PlayedEntrance.class)
class PublicPagesTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String ROOT = "/consultations/" + PLAN;
    private static final String COMMITMENT = ROOT + "/commitments/open-tourism-directory";
    private static final Subject DIRECTORY = new Subject.OnCommitment(3, "open-tourism-directory", 1);
    /** What a phone on a slow line loads before any picture. */
    private static final int HEAVIEST = 100_000;

    private static final Path FONTS = Path.of("src/main/resources/static/assets/fonts");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Storage storage;

    @Autowired
    private Moderation moderation;

    @Autowired
    private MemoryComments exported;

    @Autowired
    private MongoDatabase database;

    private Browser browser;
    private KeptComments kept;

    @BeforeEach
    void begin() {
        database.getCollection("consultations").deleteMany(new Document());
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        browser = new Browser(port);
        kept = new KeptComments(storage, PLAN);
    }

    private HttpResponse<String> get(String path) {
        return browser.get(path, "Accept", "text/html");
    }

    private void awaitListed(String path, String words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(path).body()).contains(words));
    }

    @ParameterizedTest
    @CsvSource({
        "'',Open for comments,Abierta a comentarios",
        "/commitments/open-tourism-directory,What will be done,Qué se va a hacer",
        "/comments,What people say,Lo que dice la gente",
        "/responses,What was decided,Qué se decidió",
        "/data,What the columns mean,Qué significan las columnas",
        "/privacy,What is published,Qué se publica"
    })
    void speakTheReadersLanguageAndRememberNothing(String page, String english, String spanish) {
        HttpResponse<String> first = browser.get(ROOT + page, "Accept-Language", "fr, es;q=0.8");
        assertThat(first.body()).contains("<html lang=\"es\"", spanish).doesNotContain("??");
        HttpResponse<String> chosen =
                browser.get(ROOT + page + "?lang=en", "Accept-Language", "es", "Cookie", "language=es");
        assertThat(chosen.body())
                .contains("<html lang=\"en\"", english, "hreflang=\"es\"", "/privacy?lang=en\"")
                .doesNotContain("??");
        for (HttpResponse<String> answer : List.of(first, chosen)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("Accept-Language");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/commitments/open-tourism-directory", "/comments", "/responses", "/data", "/privacy"})
    void areLightLoadNothingFromElsewhereAndAreKeptForAMinute(String page) {
        for (int number = 0; number < 25; number++) {
            kept.keep("long-" + number, DIRECTORY, "& a long complaint \"about\" <everything> ".repeat(40));
        }
        awaitListed(ROOT + "/comments", "about");
        HttpResponse<String> answer = get(ROOT + page);

        assertThat(answer.body())
                .doesNotContain("<script")
                .doesNotContainPattern("<img[^>]+src=\"(https?:)?//")
                .doesNotContainPattern("\\s(style|on\\w+)=");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=60, public");
        // What is counted meanwhile changes a page.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String tag = get(ROOT + page).headers().firstValue("ETag").orElseThrow();
            assertThat(browser.get(ROOT + page, "Accept", "text/html", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
        });
        assertThat(weight(answer.body())).isLessThan(HEAVIEST);
    }

    /** Of a page with all that its style sheet may load, nothing compressed. */
    private long weight(String page) {
        Matcher style = STYLE.matcher(page);
        assertThat(style.find()).isTrue();
        String sheet = get(style.group(1)).body();
        Set<String> fonts = new LinkedHashSet<>();
        FONT.matcher(sheet).results().forEach(found -> fonts.add(found.group(1)));
        assertThat(fonts).isNotEmpty().allSatisfy(font -> assertThat(size(font)).isPositive());
        return bytes(page)
                + bytes(sheet)
                + fonts.stream().mapToLong(PublicPagesTest::size).sum();
    }

    /** Of a font, by its address with the hash of what it holds. */
    private static long size(String font) {
        return FONTS.resolve(font.replaceAll("^.*/", "").replaceAll("-[0-9a-f]{32}\\.", "."))
                .toFile()
                .length();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void sayHowToTakePart() {
        assertThat(get("/").body())
                .contains(PlayedEntrance.NUMBER, "href=\"sms:+5016001234\"", ROOT + "/qr/played.svg");
        assertThat(get(COMMITMENT).body()).contains("Send <b>3</b>", COMMITMENT + "/qr/played.svg");
    }

    @Test
    void drawCodesThatCamerasRead() throws Exception {
        HttpResponse<String> code = browser.get(COMMITMENT + "/qr/played.svg");
        assertThat(code.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(code.headers().firstValue("Cache-Control")).contains("max-age=3600, public");
        assertThat(ReadCode.of(code.body())).isEqualTo("SMSTO:+5016001234:3 ");
        assertThat(ReadCode.of(browser.get(ROOT + "/qr/played.svg").body())).isEqualTo("SMSTO:+5016001234");
        assertThat(get(ROOT + "/qr/pigeon.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void maskAndEscapeWhatPeopleWrote() {
        kept.keep("spoken", DIRECTORY, "call 622 3344 <script>alert(1)</script> zebra");
        awaitListed(ROOT + "/comments?q=zebra", "[phone]");
        for (String path : List.of("/", COMMITMENT, ROOT + "/comments?q=zebra", ROOT + "/comments/spoken")) {
            assertThat(get(path).body())
                    .as(path)
                    .contains("call [phone] &lt;script&gt;")
                    .doesNotContain("622 3344", "<script", "author of", "0000000");
        }
        assertThat(get(ROOT + "/comments?q=622").body()).doesNotContain("zebra");
    }

    @Test
    void showNoWordsOfWhatIsHiddenWithdrawnOrErased() {
        CommentId hidden = kept.keep("rude", DIRECTORY, "a quagga");
        kept.keep("regretted", DIRECTORY, "a quagga");
        kept.keep("forgotten", DIRECTORY, "a quagga");
        awaitListed(ROOT + "/comments?q=quagga", "3 comments");
        moderation.changeNewest(hidden, new ModerationChange.Hide(HidingReason.INSULT, Optional.empty()), "ana");
        Comments comments = new Comments(storage);
        comments.change(new CommentId("regretted"), 2, List.of(CommentChange.withdraw()));
        comments.erase(new CommentId("forgotten"), 2);

        for (String id : List.of("rude", "regretted", "forgotten")) {
            assertThat(get(ROOT + "/comments/" + id).body())
                    .contains("class=\"gone\"")
                    .doesNotContain("quagga");
        }
        assertThat(get(ROOT + "/comments").body()).doesNotContain("quagga");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(ROOT + "/comments?q=quagga").body())
                        .contains("Nothing fits")
                        .doesNotContain("class=\"gone\""));
        awaitListed(ROOT + "/comments?commitment=3", "A coordinator has hidden");
    }

    @Test
    void showCommentsOfTheirOwnConsultationOnly() {
        new KeptComments(storage, "another-plan").keep("elsewhere", "an okapi");
        assertThat(get(ROOT + "/comments/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void cutLongCommentsInListsAndShowThemWhole() {
        kept.keep("endless", DIRECTORY, "tapir ".repeat(500) + "the very end");
        awaitListed(ROOT + "/comments?q=tapir", "Read on");
        assertThat(get(ROOT + "/comments?q=tapir").body()).doesNotContain("the very end");
        assertThat(get(ROOT + "/comments/endless").body()).contains("the very end");
    }

    @Test
    void narrowTheListByWhatTheAddressSays() {
        CommentId tied = kept.keep("tied", DIRECTORY, "an ocelot");
        kept.keep("loose", "an ocelot too");
        new Comments(storage).change(tied, 2, List.of(CommentChange.takeStance(Stance.OPPOSE)));
        awaitListed(ROOT + "/comments?q=ocelot&stance=oppose", "1 comment<");
        assertThat(get(ROOT + "/comments?q=ocelot&commitment=0").body())
                .contains("an ocelot too")
                .contains("<option value=\"0\" selected=\"selected\">");
        assertThat(get(ROOT + "/comments?q=ocelot&channel=telegram").body()).contains("Nothing fits");
    }

    @Test
    void countWhatWasSaid() {
        new Comments(storage)
                .change(
                        kept.keep("counted", DIRECTORY, "a coati"),
                        2,
                        List.of(CommentChange.takeStance(Stance.SUPPORT_WITH_CHANGES)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(COMMITMENT).body())
                        .containsPattern("± With changes</dt>\\s*<dd><svg[^>]*><rect width=\"100\"")
                        .contains("Counted at"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/consultations/nobody",
                "/consultations/nobody/data",
                ROOT + "/commitments/nobody",
                ROOT + "/comments/nobody",
                ROOT + "/data/comments.pdf",
                ROOT + "/qr/played.png"
            })
    void sayInTheReadersLanguageThatThereIsNothing(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html", "Accept-Language", "es");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("max-age=60");
    }

    @Test
    void leaveOutWhatCannotBeUnderstood() {
        assertThat(get(ROOT + "/comments?district=atlantis&stance=oppose").body())
                .contains("was left out", "<option value=\"oppose\" selected=\"selected\">");
        List<String> hostile =
                List.of("\"'><script>alert(1)</script>", "javascript:alert(1)", "\u0000", "x".repeat(5_000));
        for (String name :
                List.of("q", "page", "lang", "commitment", "district", "stance", "language", "channel", "x")) {
            for (String value : hostile) {
                for (String page :
                        List.of("", "/comments", "/data", "/privacy", "/commitments/open-tourism-directory")) {
                    String path = ROOT + page + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                    HttpResponse<String> answer = get(path);
                    assertThat(answer.statusCode()).as(path).isIn(200, 400);
                    assertThat(answer.body())
                            .doesNotContain("<script")
                            .doesNotContainPattern("(href|src|action)=\"javascript:");
                }
            }
        }
    }

    @Test
    void giveTheOpenDataThatTheApiGivesInTheProfilePublic() {
        exported.clear();
        exported.add("p1", DIRECTORY, Stance.SUPPORT, "toledo", "call 622 3344", CommentStatus.RECEIVED);
        exported.add("p2", DIRECTORY, Stance.OPPOSE, "cayo", "a secret", CommentStatus.HIDDEN);
        for (String format : List.of("csv", "ndjson")) {
            HttpResponse<String> open = browser.get(ROOT + "/data/comments." + format);
            assertThat(open.body())
                    .isEqualTo(browser.getSignedIn("/api/v1" + ROOT + "/comments." + format + "?profile=public")
                            .body())
                    .contains("[phone]")
                    .doesNotContain("622 3344", "a secret", "person-1");
            assertThat(open.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(open.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("attachment", PLAN + "-comments-public." + format);
            HttpResponse<String> goingOn =
                    browser.get(ROOT + "/data/comments." + format, "Range", "bytes=10-", "If-Range", "\"another\"");
            assertThat(goingOn.statusCode()).isEqualTo(200);
            assertThat(goingOn.body()).isEqualTo(open.body());
        }
        assertThat(browser.get(ROOT + "/data/comments.xlsx").body()).startsWith("PK");
        exported.clear();
    }

    @Test
    void areNotChangedByWhoIsSignedIn() {
        assertThat(browser.getSignedIn(ROOT + "/privacy").body())
                .isEqualTo(browser.get(ROOT + "/privacy").body());
        assertThat(browser.post(ROOT + "/comments", "text/plain", "x").statusCode())
                .isEqualTo(405);
    }
}
