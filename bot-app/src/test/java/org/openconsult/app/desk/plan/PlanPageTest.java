package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openconsult.app.RunningApp;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.SamplePlan;

@RunningApp
class PlanPageTest extends PlanDesk {
    @Test
    void sayWhatWillBeThereWhileThereIsNoPlan() {
        assertThat(chair.open("/desk/plan").body()).contains("Here will be the action plan", "/desk/plan/load");
        assertThat(chair.open("/desk/plan/phases").statusCode()).isEqualTo(404);
    }

    @Test
    void showThePlanItsPhasesAndItsCommitments() {
        loadOpen();
        HttpResponse<String> page = chair.open("/desk/plan");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<h1>Belize Open Government Action Plan 2021-2022 (sample)</h1>",
                        "● Open",
                        "Public consultation")
                .contains("Rural health workers report from their own villages", "● now", "┃ Today is")
                .contains(HEALTH + "?consultation=" + PLAN);
        assertHarmless(page);
    }

    @Test
    void handOutThePlanAsAFileThatCanBeLoadedAgain() {
        loadClosed();
        HttpResponse<String> file = chair.open("/desk/plan/file?consultation=" + PLAN);

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(PLAN + "-1.yaml");
        assertThat(new ActionPlanReader().read(file.body()).plan()).contains(SamplePlan.load());
    }
}
