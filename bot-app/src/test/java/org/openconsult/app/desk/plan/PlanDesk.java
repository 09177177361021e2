package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.PlanTexts;
import org.openconsult.app.RunningApp;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An app without a plan, its chair at the desk, and what the tests of the plan's pages share. */
@RunningApp
abstract class PlanDesk {
    static final String PLAN = "bz-sample-2021-2022";
    static final String HEALTH = "/desk/plan/commitments/rural-health-reporting";
    static final String LOAD = "/desk/plan/load";
    static final String PHASES = "/desk/plan/phases";
    static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    @LocalServerPort
    int port;

    @Autowired
    Consultations plans;

    @Autowired
    MemoryComments comments;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AuditTrail trail;

    DeskVisitor chair;

    @BeforeEach
    void open() {
        chair = new DeskVisitor(port, Browser.ADMINISTRATOR, Browser.PASSWORD);
        database.getCollection("consultations").deleteMany(new Document());
        database.getCollection("commitment_versions").deleteMany(new Document());
        database.getCollection("audit").deleteMany(new Document());
        comments.clear();
    }

    AuditEntry onlyEntry() {
        List<AuditEntry> entries =
                trail.page(AuditFilter.ALL, Optional.empty(), 10).entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    /** Its consultation was years ago. */
    void loadClosed() {
        plans.load(SamplePlan.load());
    }

    void loadOpen() {
        plans.load(PlanTexts.open());
    }

    static String edited() {
        return PlanTexts.reworded(SamplePlan.file());
    }

    PlanEdition newest() {
        return plans.edition(PLAN).orElseThrow();
    }

    Commitment health() {
        return newest().plan().commitment(1).orElseThrow();
    }

    Map<String, String> form(String path, String... changes) {
        Map<String, String> form = DeskVisitor.fields(chair.open(path).body());
        for (int index = 0; index < changes.length; index += 2) {
            form.put(changes[index], changes[index + 1]);
        }
        return form;
    }

    static void assertHarmless(HttpResponse<String> page) {
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<img src=x")
                .doesNotContain("??plan");
        assertThat(page.body().replaceAll("\"[^\"]*\"", "\"\"")).doesNotContainPattern("<[^>]*\\s(style|on\\w+)=");
    }
}
