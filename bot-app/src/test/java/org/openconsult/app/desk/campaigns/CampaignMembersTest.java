package org.openconsult.app.desk.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class CampaignMembersTest {
    private static final String PLAN = "bz-sample-2021-2022";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Storage storage;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;
    private KeptComments kept;

    @BeforeEach
    void begin() {
        database.getCollection("consultations").deleteMany(new Document());
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        kept = new KeptComments(storage, PLAN);
        chair = DeskVisitor.administrator(port);
    }

    private List<CommentId> grouped(String campaign, String title) {
        List<CommentId> all = Stream.of("one", "two", "three")
                .map(number -> kept.keep(
                        campaign + number, number.equals("three") ? "Other nurses, please" : "More nurses, please"))
                .toList();
        campaigns.make(campaign, PLAN, title, all, "ana");
        return all;
    }

    private Optional<String> campaign(CommentId comment) {
        return CommentDocuments.campaign(
                storage.versions(Storage.COMMENTS).newest(comment.value()).orElseThrow());
    }

    @Test
    void areTakenOutAndPutBack() {
        List<CommentId> all = grouped("nurses", "More nurses");
        String page = "/desk/campaigns/nurses";
        await().untilAsserted(() ->
                assertThat(chair.get(page).body()).contains("2 ×", "1 ×", "Take these 2 out", "Take it out"));

        HttpResponse<String> out = chair.post(
                page, page + "/take-out", Map.of("comment", all.get(2).value()));
        assertThat(out.headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith(page));
        assertThat(chair.get(page).body())
                .contains("Taken out: they stand by themselves again.", "Undo", page + "/put-back")
                .doesNotContain("Other nurses");
        assertThat(all)
                .map(this::campaign)
                .containsExactly(Optional.of("nurses"), Optional.of("nurses"), Optional.empty());
        assertThat(chair.get("/desk/audit?what=TAKEN_OUT_OF_CAMPAIGN").body())
                .contains(all.get(2).value());

        chair.post(page, page + "/put-back", Map.of("comment", all.get(2).value()));
        assertThat(chair.get(page).body()).contains("Put back.").doesNotContain("Undo");
        assertThat(campaign(all.get(2))).contains("nurses");
    }

    @Test
    void areNotPutBackIntoACampaignThatIsDissolved() {
        List<CommentId> all = grouped("doctors", "More doctors");
        campaigns.remove("doctors", all.subList(0, 1), "ana");
        campaigns.dissolve("doctors", campaigns.find("doctors").orElseThrow().version(), "ana");
        String page = "/desk/campaigns/doctors";
        chair.post(page, page + "/put-back", Map.of("comment", all.get(0).value()));
        assertThat(chair.get(page).body()).contains("That cannot be done: it is dissolved");
        assertThat(campaign(all.get(0))).isEmpty();
    }

    @Test
    void leadToTheirCampaign() {
        List<CommentId> all = grouped("teachers", "More <b>teachers</b>");
        String comment = "/desk/comments?open=" + all.get(0);
        assertThat(chair.get(comment).body())
                .contains(
                        "Part of “More &lt;b&gt;teachers&lt;/b&gt;”",
                        "/desk/campaigns/teachers",
                        "Take it out of the campaign")
                .doesNotContain("○ dissolved");
        assertThat(chair.get(comment + "&lang=es").body()).contains("Parte de “More");
        campaigns.dissolve("teachers", 1, "ana");
        assertThat(chair.get(comment + "&lang=en").body()).contains("○ dissolved");
    }

    @Test
    void areNamedByTheForm() {
        grouped("roads", "Roads");
        String page = "/desk/campaigns/roads";
        assertThat(chair.post(page, page + "/take-out", Map.of()).statusCode()).isEqualTo(400);
        assertThat(chair.post(page, "/desk/campaigns/none/take-out", Map.of("comment", "x"))
                        .statusCode())
                .isEqualTo(404);
    }
}
