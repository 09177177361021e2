package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@RunningApp
class PlanPagesTest extends PlanDesk {
    private static final String PASSWORD = "also a long sentence";

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/plan",
                "/desk/plan/load",
                "/desk/plan/phases",
                "/desk/plan/versions",
                HEALTH,
                HEALTH + "/versions"
            })
    void speakSpanishAndRunNothingInline(String path) {
        loadOpen();
        HttpResponse<String> page = chair.open(path + "?lang=es");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"es\"").doesNotContain("??plan");
        assertHarmless(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/plan?consultation=unknown",
                "/desk/plan?consultation=..%2F..%2Fetc",
                "/desk/plan/file?consultation=unknown",
                "/desk/plan/phases?consultation=unknown",
                "/desk/plan/versions?consultation=unknown",
                "/desk/plan/versions?from=7&to=9",
                "/desk/plan/commitments/unknown",
                "/desk/plan/commitments/unknown/versions",
                HEALTH + "/versions?from=1&to=7"
            })
    void knowNothingElse(String path) {
        loadClosed();
        assertThat(chair.open(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/plan, 302",
        "/desk/plan/load, 302",
        HEALTH + ", 302",
    })
    void areShutToWhoeverIsNotSignedIn(String path, int status) {
        loadClosed();
        assertThat(new Browser(port).get(path, "Accept", "text/html").statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/plan/load", "/desk/plan/phases", HEALTH, HEALTH + "/preview"})
    void refuseWhatAnotherSiteSends(String path) {
        loadClosed();
        assertThat(new Browser(port)
                        .post(path, "application/x-www-form-urlencoded", "consultation=" + PLAN)
                        .statusCode())
                .isEqualTo(403);
    }

    private DeskVisitor viewer() {
        coordinators.add(new Coordinator("viewer", encoder.encode(PASSWORD), Role.VIEWER, Instant.EPOCH));
        return new DeskVisitor(port, "viewer", PASSWORD);
    }

    @Test
    void letAViewerLookAndChangeNothing() {
        loadClosed();
        DeskVisitor viewer = viewer();

        assertThat(viewer.open("/desk/plan").body()).doesNotContain("/desk/plan/load");
        assertThat(viewer.open(HEALTH).body()).contains("disabled").doesNotContain("Save as version");
        assertThat(viewer.open("/desk/plan/versions").statusCode()).isEqualTo(200);
        assertThat(viewer.open("/desk/plan/load").statusCode()).isEqualTo(403);
        assertThat(viewer.send("/desk/plan/load", Map.of("text", SamplePlan.file(), "seen", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(viewer.send(HEALTH, form(HEALTH, "title.en", "Taken over")).statusCode())
                .isEqualTo(403);
        assertThat(viewer.send("/desk/plan/phases", form("/desk/plan/phases")).statusCode())
                .isEqualTo(403);
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void showScriptInAPlanAsText() {
        String hostile = SamplePlan.file()
                .replace(
                        "en: Rural health workers report from their own villages",
                        "en: '" + SCRIPT.replace("'", "''") + "'")
                .replace("{ en: Toledo, es: Toledo }", "{ en: \"<b>x</b>\", es: Toledo }");
        assertHarmless(chair.send(LOAD, Map.of("text", hostile)));
        chair.send(LOAD, Map.of("text", hostile, "seen", "0"));

        assertThat(health().title().in(Language.ENGLISH)).contains(SCRIPT);
        for (String path :
                new String[] {"/desk/plan", HEALTH, HEALTH + "/versions", "/desk/plan/versions", "/desk/plan/phases"}) {
            assertHarmless(chair.open(path));
        }
    }
}
