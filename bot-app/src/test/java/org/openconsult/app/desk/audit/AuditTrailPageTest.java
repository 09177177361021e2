package org.openconsult.app.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Properties;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class AuditTrailPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;

    @BeforeEach
    void begin() {
        database.getCollection("audit").deleteMany(new Document());
        chair = DeskVisitor.administrator(port);
    }

    private void record(String who, String username) {
        trail.record(AuditAct.of(
                who,
                AuditAction.ACCOUNT_CHANGED,
                new AuditThing(AuditThing.Kind.ACCOUNT, username),
                Map.of("role", "VIEWER"),
                Map.of("role", "MODERATOR"),
                "asked by the committee"));
    }

    @Test
    void tellsWhoDidWhatAndWhatChangedInWords() {
        record("chair", "helper");
        assertThat(chair.get("/desk/audit").body())
                .contains(
                        "Account changed", "account helper", "chair", "Viewer", "Moderator", "asked by the committee");
        assertThat(chair.get("/desk/audit?lang=es").body())
                .contains("Cuenta cambiada", "cuenta helper", "Lectura", "Moderación");
    }

    @Test
    void tellsWhatHasPartsAndWhyItIsHiddenInWords() {
        trail.record(AuditAct.of(
                "chair",
                AuditAction.COMMENT_HIDDEN,
                new AuditThing(AuditThing.Kind.COMMENT, "c1"),
                Map.of("subject", new Document("kind", "commitment").append("number", 3)),
                Map.of("subject", new Document("kind", "general"), "hidden", "not_about_the_plan"),
                "not_about_the_plan"));
        assertThat(chair.get("/desk/audit").body())
                .contains("Kind commitment, Number 3", "Kind the whole plan", "Not about the plan")
                .doesNotContain("Document{{", "not_about_the_plan");
        assertThat(chair.get("/desk/audit?lang=es").body()).contains("Número 3", "Clase todo el plan");
    }

    @Test
    void showsOnlyWhatIsAskedFor() {
        record("chair", "first");
        record("other", "second");
        assertThat(chair.get("/desk/audit?who=other").body()).contains("second").doesNotContain("account first");
        assertThat(chair.get("/desk/audit?what=TOKEN_ISSUED").body()).contains("Nothing fits");
        assertThat(chair.get("/desk/audit?what=nonsense&after=nonsense").body()).contains("first", "second");
    }

    @Test
    void goesThroughAllOfItPageByPage() {
        for (int number = 0; number < 51; number++) {
            record("chair", "helper-" + number + ".");
        }
        String first = chair.get("/desk/audit").body();
        assertThat(first).contains("helper-50.", "helper-1.").doesNotContain("helper-0.");
        String next = first.replaceAll("(?s).*href=\"(/desk/audit\\?[^\"]*after=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(chair.get(next).body()).contains("helper-0.").doesNotContain("helper-1.");
    }

    @Test
    void hasAWordForEverythingThatIsDone() throws Exception {
        var words = new Properties();
        try (var file = getClass().getResourceAsStream("/desk/audit.properties")) {
            words.load(file);
        }
        for (AuditAction action : AuditAction.values()) {
            assertThat(words).containsKey("audit.action." + action);
        }
        for (AuditThing.Kind kind : AuditThing.Kind.values()) {
            assertThat(words).containsKey("audit.thing." + kind);
        }
    }
}
