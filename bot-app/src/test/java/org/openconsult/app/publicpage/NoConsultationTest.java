package org.openconsult.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@RunningApp
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class NoConsultationTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    private HttpResponse<String> first() {
        return new Browser(port).get("/", "Accept", "text/html", "Accept-Language", "es");
    }

    @Test
    void isSaidKindlyWhereThereIsNone() {
        assertThat(first().statusCode()).isEqualTo(200);
        assertThat(first().body()).contains("Todavía no hay ninguna consulta", "/simulator", "/desk");
    }

    @Test
    void isNotSaidWhereOneIsOpenThoughAnotherWasLoadedLater() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        plans.load(SamplePlan.openOn(today));
        ActionPlan closed = SamplePlan.load();
        plans.load(named("later-and-closed", closed));

        assertThat(first().body())
                .contains("/consultations/bz-sample-2021-2022/comments", "sobre otra consulta")
                .doesNotContain("later-and-closed");
        assertThat(new Browser(port)
                        .get("/consultations/later-and-closed?lang=en")
                        .body())
                .contains("Comments are closed", "The time for comments is over");
    }

    private static ActionPlan named(String id, ActionPlan plan) {
        return new ActionPlan(
                id,
                plan.country(),
                plan.version(),
                plan.timeZone(),
                plan.defaultLanguage(),
                plan.languages(),
                plan.title(),
                plan.introduction(),
                plan.dates(),
                plan.districts(),
                plan.calendar(),
                plan.commitments(),
                plan.draft());
    }
}
