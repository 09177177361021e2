package org.openconsult.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What moderators and administrators type, shown to the others. */
@RunningApp
class ScriptInColleaguesWordsTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";
    private static final String AS_TEXT = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Storage storage;

    @Autowired
    private Campaigns campaigns;

    private DeskVisitor moderator;
    private CommentId comment;

    @BeforeEach
    void open() {
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        comment = new KeptComments(storage, PLAN).keep("written-about", "a gnu called " + SCRIPT);
        moderator = DeskVisitor.administrator(port);
    }

    @Test
    void isShownAsTheTextItIs() {
        String comments = "/desk/comments/" + comment.value();
        String reading = "/desk/comments?open=" + comment.value();
        send("/desk/themes", "/desk/themes", Map.of("english", SCRIPT, "spanish", SCRIPT, "description", SCRIPT));
        send(reading, comments + "/note", Map.of("version", "1", "text", SCRIPT));
        send(reading, comments + "/mask", Map.of("version", "2", "phrase", SCRIPT));
        send(reading, comments + "/hide", Map.of("version", "3", "reason", "OTHER", "note", SCRIPT));
        send(reading, comments + "/unmasked", Map.of("why", SCRIPT));
        campaigns.make("scripted", PLAN, SCRIPT, List.of(comment), "ana");

        for (String path :
                List.of(reading, "/desk/themes", "/desk/campaigns", "/desk/campaigns/scripted", "/desk/audit")) {
            String page = moderator.get(path).body();
            assertThat(page).as(path).doesNotContain("<script>alert", "<img src=x");
            assertThat(page).as(path).contains(AS_TEXT);
        }
        assertThat(moderator.get("/desk/messages/talks/" + comment.value()).body())
                .doesNotContain("<script>alert", "<img src=x");
    }

    private void send(String page, String path, Map<String, String> form) {
        assertThat(moderator.post(page, path, form).statusCode()).as(path).isIn(200, 302);
    }
}
