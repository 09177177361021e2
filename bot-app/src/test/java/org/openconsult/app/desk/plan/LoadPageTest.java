package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.plan.SamplePlan;

@RunningApp
class LoadPageTest extends PlanDesk {
    @Test
    void showWhatAPlanWouldChangeBeforeItDoes() {
        loadClosed();
        HttpResponse<String> preview = chair.send(LOAD, Map.of("text", edited()));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains(
                        "Commitments changed: 1, added: 0, removed: 0.", "Comments keep the version they were made on.")
                .contains("<ins>", "<del>", "(version 1 becomes 2)");
        assertHarmless(preview);
        assertThat(newest().number()).isEqualTo(1);

        HttpResponse<String> done = chair.send(LOAD, Map.of("text", edited(), "seen", "1", "reason", "shorter"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(newest().author()).contains(new PlanAuthor(Browser.ADMINISTRATOR, "shorter"));
        assertThat(health().version()).isEqualTo(2);
    }

    @Test
    void loadAFirstPlan() {
        assertThat(chair.send(LOAD, Map.of("text", SamplePlan.file())).body())
                .contains("All its 8 commitments are new.");
        assertThat(plans.all()).isEmpty();
        assertThat(chair.send(LOAD, Map.of("text", SamplePlan.file().replace("\n", "\r\n"), "seen", "0"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/desk/plan?done=loaded"));
        assertThat(newest().plan()).isEqualTo(SamplePlan.load());
    }

    @Test
    void takeWhatAPageSendsBack() {
        loadClosed();
        String page = chair.send(LOAD, Map.of("text", edited())).body();
        String confirming = page.substring(page.indexOf("<form method=\"post\" class=\"column\""));
        Map<String, String> form = DeskVisitor.fields(confirming.substring(0, confirming.indexOf("</form>")));

        assertThat(chair.send(LOAD, form).statusCode()).isEqualTo(302);
        assertThat(health().version()).isEqualTo(2);
    }

    @Test
    void nameMistakesByLineAndLoadNothing() {
        HttpResponse<String> answer = chair.send(
                LOAD, Map.of("text", SamplePlan.file().replace("number: 1\n", "number: one\n"), "seen", "0"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nothing was loaded", "data-line=\"", "commitments[0].number", "<code>- number: one</code>");
        assertThat(plans.all()).isEmpty();
    }

    @Test
    void loadNothingOverWhatSomebodyElseLoadedMeanwhile() {
        loadClosed();
        loadClosed();
        HttpResponse<String> answer = chair.send(LOAD, Map.of("text", edited(), "seen", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else changed this plan", "name=\"seen\" value=\"2\"");
        assertThat(newest().number()).isEqualTo(2);
    }

    @Test
    void askForATickAndAReasonWhileTheConsultationIsOpen() {
        loadOpen();
        String text = edited();
        assertThat(chair.send(LOAD, Map.of("text", text)).body())
                .contains("▲ The consultation is open", "name=\"confirmed\"");
        HttpResponse<String> unassured =
                chair.send(LOAD, Map.of("text", text, "seen", "1", "reason", "why not, says I"));
        assertThat(unassured.body()).contains("Tick the box and say why");
        assertThat(newest().number()).isEqualTo(1);

        assertThat(chair.send(LOAD, Map.of("text", text, "seen", "1", "confirmed", "yes", "reason", "a wrong word"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void askForATickAndAReasonWhereNumbersOfTheDraftWouldMeanSomethingElse() {
        loadClosed();
        String moved = SamplePlan.file()
                .replaceFirst("(?s)  - number: 1\n    id: rural-health.*?(?=  - number: 2\n    id)", "")
                .replaceFirst("- number: 3\n    id: open-t", "- number: 1\n    id: open-t");
        String preview = chair.send(LOAD, Map.of("text", moved)).body();
        assertThat(preview)
                .contains("▲ Numbers mean something else", "name=\"confirmed\"", "3 was “")
                .containsPattern("<li>1 was “[^”]+” and is “One open directory[^”]+” then\\.")
                .doesNotContain("▲ The consultation is open", "<li>2 was");
        assertThat(chair.send(LOAD, Map.of("text", moved, "seen", "1")).body()).contains("Tick the box and say why");
        assertThat(newest().number()).isEqualTo(1);

        assertThat(chair.send(LOAD, Map.of("text", moved, "seen", "1", "confirmed", "yes", "reason", "we say it next"))
                        .statusCode())
                .isEqualTo(302);
    }

    static String[] hostile() {
        StringBuilder laughs = new StringBuilder("a: &a [lol, lol]\n");
        for (char name = 'b'; name < 'z'; name++) {
            laughs.append(name)
                    .append(": &")
                    .append(name)
                    .append(" [*")
                    .append((char) (name - 1))
                    .append(", *")
                    .append((char) (name - 1))
                    .append("]\n");
        }
        return new String[] {
            laughs.toString(),
            "[".repeat(50_000),
            "\u0000\u0001PK\u0003\u0004",
            "plan: !!java.lang.ProcessBuilder [touch]",
            SCRIPT,
            "x".repeat(1_000_001),
            "a: &a [*a]",
            " ",
        };
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refuseHostileText(String text) {
        HttpResponse<String> answer = chair.send(LOAD, Map.of("text", text, "seen", "0"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertHarmless(answer);
        assertThat(plans.all()).isEmpty();
    }

    @Test
    void refuseMoreThanIsTakenAtOnce() {
        HttpResponse<String> answer = chair.send(LOAD, Map.of("text", "x".repeat(3 * 1024 * 1024)));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(plans.all()).isEmpty();
    }

    @Test
    void askBeforeAnotherPlanTakesThePlaceOfOneThatIsOpen() {
        loadOpen();
        String other = SamplePlan.file().replace("id: " + PLAN, "id: another-plan");
        assertThat(chair.send(LOAD, Map.of("text", other)).body())
                .contains("nobody is asked about “Belize Open Government Action Plan", "name=\"confirmed\"");
        assertThat(chair.send(LOAD, Map.of("text", other, "seen", "0")).body()).contains("Tick the box and say why");
        assertThat(plans.find("another-plan")).isEmpty();

        Map<String, String> assured =
                Map.of("text", other, "seen", "0", "confirmed", "yes", "reason", "the second round");
        assertThat(chair.send(LOAD, assured).statusCode()).isEqualTo(302);
        assertThat(plans.find("another-plan")).isPresent();
    }

    @Test
    void askNothingBeforeAnotherPlanTakesThePlaceOfOneThatIsClosed() {
        loadClosed();
        String other = SamplePlan.file().replace("id: " + PLAN, "id: another-plan");
        assertThat(chair.send(LOAD, Map.of("text", other)).body()).doesNotContain("name=\"confirmed\"");
        assertThat(chair.send(LOAD, Map.of("text", other, "seen", "0")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void tellTheAuditTrail() {
        loadClosed();
        chair.send(LOAD, Map.of("text", edited(), "seen", "1", "reason", "shorter"));

        AuditEntry entry = onlyEntry();
        assertThat(entry.who()).isEqualTo(Browser.ADMINISTRATOR);
        assertThat(entry.action()).isEqualTo(AuditAction.PLAN_LOADED);
        assertThat(entry.before()).containsEntry("version", 1);
        assertThat(entry.after())
                .containsEntry("version", 2)
                .containsEntry("changed", List.of("rural-health-reporting"));
        assertThat(entry.reason()).isEqualTo("shorter");
        assertThat(entry.tookEffect()).isTrue();
    }

    @Test
    void sayMistakesInTheReadersLanguage() {
        String wrong =
                SamplePlan.file().replace("number: 1\n", "number: one\n").replace("\"2020-11-27\"", "\"2021-02-30\"");
        HttpResponse<String> answer = chair.send(LOAD + "?lang=es", Map.of("text", wrong, "seen", "0"));

        assertThat(answer.body())
                .contains("Aquí va un número entero de 1 a 99, no «one».", "«2021-02-30» no es una fecha.")
                .doesNotContain("This must be", "is not a date");
    }
}
