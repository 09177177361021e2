package org.openconsult.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryDatabase;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Script as a text of every channel, through its webhook, on every page that shows what people say. Nothing stands in for a
 * part of the app, as the webhooks of other tests have the paths of real ones.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sample.enabled=false",
            "consult.sign-in.password-cost=10",
            "consult.coordinator.username=" + Browser.ADMINISTRATOR,
            "consult.coordinator.password=" + Browser.PASSWORD,
        })
@ContextConfiguration(initializers = MemoryDatabase.class)
class ScriptInMessagesTest {
    private static final PlayedChannels CHANNELS = new PlayedChannels();
    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>";
    private static final String AS_TEXT = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Storage storage;

    private Browser browser;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry settings) {
        CHANNELS.settings().forEach((name, value) -> settings.add(name, () -> value));
    }

    @AfterAll
    static void close() {
        CHANNELS.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
        consultations.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void isShownAsTheTextItIsOnEveryPage() {
        for (String channel : PlayedChannels.ALL) {
            HttpResponse<String> taken =
                    CHANNELS.say(browser, channel, SCRIPT, "3 we need more nurses in our village " + SCRIPT);
            assertThat(taken.statusCode()).as(channel).isIn(200, 202, 204);
            assertThat(taken.body()).as(channel).doesNotContain("<script>alert");
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> comments().size() == PlayedChannels.ALL.size());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> page("/desk/comments?q=nurses").split("class=\"beginning\"", -1).length
                        == PlayedChannels.ALL.size() + 1);

        assertThat(comments().stream().map(comment -> comment.getString("channel")))
                .containsExactlyInAnyOrder("sms", "sms", "whatsapp", "messenger", "telegram", "teams");
        for (String path : pages()) {
            assertHarmless(path);
        }
        for (Document comment : comments()) {
            String id = comment.getString("id");
            for (String path : List.of(
                    "/desk/comments?open=" + id,
                    "/desk/messages/talks/" + id,
                    "/desk/comments?q=nurses&channel=" + comment.getString("channel"))) {
                assertHarmless(path);
                assertThat(page(path)).as(path).contains(AS_TEXT);
            }
        }
    }

    @Test
    void isNeverReadToItsEndWhereItHasNone() {
        int before = comments().size();
        for (String channel : PlayedChannels.ALL) {
            assertThat(CHANNELS.say(browser, channel, "Ana", "3 " + SCRIPT.repeat(30_000))
                            .statusCode())
                    .as(channel)
                    .isEqualTo(413);
        }
        assertThat(comments()).hasSize(before);
    }

    private static List<String> pages() {
        return Stream.of(
                        "/desk",
                        "/desk/comments",
                        "/desk/comments?q=alert",
                        "/desk/campaigns",
                        "/desk/themes",
                        "/desk/messages",
                        "/desk/audit",
                        "/desk/plan",
                        "/desk/sessions",
                        "/desk/exports",
                        "/")
                .toList();
    }

    private List<Document> comments() {
        return storage.collection(Storage.COMMENTS).find().into(new ArrayList<>());
    }

    private String page(String path) {
        HttpResponse<String> page = browser.getSignedIn(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private void assertHarmless(String path) {
        assertThat(page(path)).as(path).doesNotContain("<script>alert", "<img src=x", "<svg/onload");
    }
}
