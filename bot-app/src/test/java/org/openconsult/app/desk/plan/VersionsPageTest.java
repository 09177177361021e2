package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.SamplePlan;

@RunningApp
class VersionsPageTest extends PlanDesk {
    @Test
    void listVersionsAndMarkTheWordsThatChanged() {
        loadClosed();
        chair.send(
                HEALTH, form(HEALTH, "title.en", "Rural nurses report from their own villages", "reason", "who it is"));
        HttpResponse<String> list = chair.open(HEALTH + "/versions");
        assertThat(list.body()).contains("who it is", Browser.ADMINISTRATOR, "not known");

        HttpResponse<String> compared = chair.open(HEALTH + "/versions?from=1&to=2");
        assertThat(compared.body())
                .contains("<del>health workers </del>", "<ins>nurses </ins>", "From version 1 to version 2");
        HttpResponse<String> whole = chair.open("/desk/plan/versions?from=1&to=2");
        assertThat(whole.body()).contains("<del>health workers </del>", "(version 1 becomes 2)");
        assertThat(chair.open("/desk/plan/versions?from=2&to=2").body()).contains("Both say the same.");
        assertHarmless(whole);
    }

    @Test
    void sayThatADistrictHasAnotherPlaceOnTheMap() {
        loadClosed();
        plans.load(new ActionPlanReader()
                .read(SamplePlan.file().replaceFirst("tile: \\{[^}]*}", "tile: { column: 7, row: 9 }"))
                .plan()
                .orElseThrow());

        assertThat(chair.open("/desk/plan/versions?from=1&to=2").body())
                .contains("Place of district on the map (column, row)", "7, 9");
    }

    @Test
    void showACommitmentThatIsNoLongerInThePlan() {
        loadClosed();
        plans.load(new ActionPlanReader()
                .read(SamplePlan.file().replace("id: rural-health-reporting", "id: something-else"))
                .plan()
                .orElseThrow());

        assertThat(chair.open(HEALTH).statusCode()).isEqualTo(404);
        assertThat(chair.open(HEALTH + "/versions").statusCode()).isEqualTo(200);
        assertThat(chair.open("/desk/plan/versions?from=1&to=2").body()).contains("− Removed", "+ Added");
    }
}
