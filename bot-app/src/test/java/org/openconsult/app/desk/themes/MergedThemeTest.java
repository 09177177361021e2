package org.openconsult.app.desk.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange.ChangeThemes;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.ThemeText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class MergedThemeTest {
    private static final String PLAN = "bz-sample-2021-2022";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Storage storage;

    @Autowired
    private CodeBooks books;

    @Autowired
    private Moderation moderation;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;

    @BeforeEach
    void begin() {
        database.getCollection("consultations").deleteMany(new Document());
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        chair = DeskVisitor.administrator(port);
    }

    private String theme(String name) {
        ThemeText text = new ThemeText(new LocalizedText(Map.of(Language.ENGLISH, name)), Optional.empty(), "");
        return books.add(PLAN, text, "ana").theme().orElseThrow();
    }

    @Test
    void isFoundAndCountedAsWhatItStandsFor() {
        String posts = theme("Health posts");
        String health = theme("Health in all");
        KeptComments kept = new KeptComments(storage, PLAN);
        CommentId both = kept.keep("both", "zebra and quagga");
        CommentId one = kept.keep("one", "quagga alone");
        moderation.changeNewest(both, new ChangeThemes(Set.of(posts, health), Set.of()), "ana");
        moderation.changeNewest(one, new ChangeThemes(Set.of(posts), Set.of()), "ana");
        books.merge(PLAN, books.of(PLAN).version(), posts, health, "ana");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(chair.get("/desk/comments?theme=" + posts).body())
                    .contains("2 comments", "quagga alone", "<b>Health in all</b>");
            assertThat(chair.get("/desk/themes").body()).contains("→ merged into Health in all", ">2</a>");
            assertThat(chair.get("/desk/themes/" + posts).body()).contains("2 comments have it");
            assertThat(new Browser(port)
                            .getSignedIn("/api/v1/consultations/" + PLAN + "/statistics")
                            .body())
                    .contains("\"name\":\"" + health + "\"")
                    .doesNotContain("\"name\":\"" + posts + "\"");
        });
    }

    @Test
    void isTakenOffWithoutWhatIsKept() {
        String clinics = theme("Clinics");
        String care = theme("Care");
        CommentId comment = new KeptComments(storage, PLAN).keep("kept", "okapi");
        moderation.changeNewest(comment, new ChangeThemes(Set.of(clinics, care), Set.of()), "ana");
        books.merge(PLAN, books.of(PLAN).version(), clinics, care, "ana");
        // As a page sends it that was drawn before they were merged.
        chair.postBare(
                "/desk/comments/kept/themes",
                "version=2&had=" + clinics + "&had=" + care + "&wanted=" + care + "&_csrf="
                        + chair.token("/desk/comments?open=kept"));
        assertThat(storage.versions(Storage.COMMENTS)
                        .newest("kept")
                        .orElseThrow()
                        .getList("themes", String.class))
                .containsExactly(care);
    }
}
