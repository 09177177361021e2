package org.openconsult.app.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openconsult.consultation.plan.ActionPlanWriter;
import org.openconsult.consultation.plan.SamplePlan;

/** What a coordinator does with the plan, in a browser. */
final class PlanAtDesk {
    static final String COMMITMENT = "/desk/plan/commitments/open-tourism-directory";
    private static final String SUMMARY = "[name='summary.en']";

    private final DeskBrowser desk;

    PlanAtDesk(DeskBrowser desk) {
        this.desk = desk;
    }

    /** Loads the sample, open today, and first a text with a mistake. */
    void load() {
        String plan = new ActionPlanWriter().write(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        desk.open("/desk");
        desk.judge("overview-none");
        desk.open("/desk/plan");
        desk.judge("plan-none");
        desk.open("/desk/plan/load");
        check(plan.replaceFirst("row: 3", "row: south"));
        assertThat(desk.page().locator(".errors li")).hasCount(1);
        desk.forgive("422");
        desk.judge("plan-mistakes");
        check(plan);
        desk.judge("plan-load");
        desk.page().locator("section form button.primary").click();
        assertThat(desk.page().locator(".told")).isVisible();
    }

    private void check(String text) {
        desk.page().locator("#text").fill(text);
        desk.page().locator("#text ~ button").click();
    }

    /** Makes a version of a commitment. */
    void edit(String summary) {
        desk.open(COMMITMENT);
        type(summary);
        assertThat(desk.page().locator("#preview")).containsText(summary, DeskBrowser.PATIENTLY_CONTAINED);
        desk.judge("plan-commitment");
        save();
        assertThat(desk.page().locator(".told")).isVisible();
        assertThat(desk.page().locator("main .quiet").nth(1)).containsText("2");
    }

    private void type(String summary) {
        desk.page().locator(SUMMARY).fill(summary);
    }

    private void save() {
        desk.page().locator("[name=confirmed]").check();
        desk.page().locator("[name=reason]").fill("People asked what it means");
        desk.page().locator(".save button.primary").click();
    }

    /** Sees what the edit changed. */
    void compare(String summary) {
        desk.open(COMMITMENT + "/versions");
        desk.page().locator("form button").last().click();
        Locator changed = desk.page().locator("#compared ~ .changes, .changes").first();
        assertThat(changed.locator("ins").first()).isVisible();
        assertThat(changed).containsText(summary);
        desk.judge("plan-versions-commitment");
        desk.open("/desk/plan/versions");
        desk.judge("plan-versions");
        for (String page : List.of("numbers", "changes", "document")) {
            desk.open("/desk/plan/" + page);
            desk.judge("plan-" + page);
        }
        desk.open(COMMITMENT + "/reasons");
        desk.judge("plan-reasons");
    }

    /** Somebody else saves while this coordinator types: nothing of either is lost. */
    void editBeside(PlanAtDesk other) {
        desk.open(COMMITMENT);
        other.desk.open(COMMITMENT);
        other.desk.page().locator("[name='lead_agency.en']").fill("The Tourism Board");
        other.save();
        assertThat(other.desk.page().locator(".told")).isVisible();
        type("What the second one typed");
        save();
        assertThat(desk.page().locator("section.notice")).isVisible();
        assertThat(desk.page().locator(SUMMARY)).hasValue("What the second one typed");
        assertThat(desk.page().locator("[name='lead_agency.en']")).hasValue("The Tourism Board");
        desk.forgive("409");
        desk.judge("plan-overtaken");
        save();
        assertThat(desk.page().locator(".told")).isVisible();
    }
}
