package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.PlanAuthor;

@RunningApp
class CommitmentPageTest extends PlanDesk {
    @Test
    void showACommitmentAsPeopleSeeItOnEachChannel() {
        loadClosed();
        HttpResponse<String> page = chair.open(HEALTH);

        assertThat(page.body())
                .contains("SMS", "Telegram", "Microsoft Teams", "GSM-7", "data-card=\"{", "data-markup=\"html\"")
                .contains("name=\"title.en\"", "name=\"milestones[0].activity.es\"")
                .contains("Rural health workers report from their own villages");
        assertThat(chair.open(HEALTH + "?preview=es").body()).contains("El personal de salud rural informa");
    }

    @Test
    void showWhatIsTypedBeforeItIsSaved() {
        loadClosed();
        HttpResponse<String> part = chair.send(
                HEALTH + "/preview", form(HEALTH, "summary.en", "Quite another summary " + SCRIPT, "preview", "en"));

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).contains("Quite another summary").doesNotContain("<html", "<main");
        assertHarmless(part);
        assertThat(newest().number()).isEqualTo(1);
        assertThat(chair.send(HEALTH + "/preview", form(HEALTH, "title.en", "")).body())
                .contains("It can be shown when this is put right");
        assertThat(chair.send(HEALTH, form(HEALTH, "title.en", "Only looking", "look", "yes"))
                        .body())
                .contains("Only looking", "name=\"seen\" value=\"1\"");
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void countSegmentsThatAccentsMakeDearer() {
        loadClosed();
        String cheap = chair.send(HEALTH + "/preview", form(HEALTH, "summary.en", "Short."))
                .body();
        String dear = chair.send(HEALTH + "/preview", form(HEALTH, "summary.en", "Короткий текст, но не по-английски."))
                .body();

        assertThat(cheap).contains("(GSM-7)");
        assertThat(dear).contains("(UCS-2)");
    }

    @Test
    void makeAVersionOfAnotherText() {
        loadClosed();
        HttpResponse<String> answer =
                chair.send(HEALTH, form(HEALTH, "title.en", "Another title", "reason", "clearer"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(health().version()).isEqualTo(2);
        assertThat(health().title().in(Language.ENGLISH)).contains("Another title");
        assertThat(newest().author()).contains(new PlanAuthor(Browser.ADMINISTRATOR, "clearer"));
        assertThat(chair.open(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("A new version was made.");
    }

    @Test
    void makeNoVersionOfTheSameText() {
        loadOpen();
        HttpResponse<String> answer = chair.send(HEALTH, form(HEALTH));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("done=unchanged");
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void neverOverwriteWhatSomebodyElseSavedMeanwhile() {
        loadClosed();
        Map<String, String> mine = form(HEALTH, "title.en", "My title", "summary.en", "My summary.");
        chair.send(HEALTH, form(HEALTH, "title.en", "Their title", "theme.en", "Well-being"));
        HttpResponse<String> answer = chair.send(HEALTH, mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else saved while you were writing.", "Their ", "My ");
        assertThat(health().title().in(Language.ENGLISH)).contains("Their title");
        assertHarmless(answer);
        Map<String, String> both = DeskVisitor.fields(answer.body());
        assertThat(both)
                .containsEntry("seen", "2")
                .containsEntry("title.en", "My title")
                .containsEntry("theme.en", "Well-being");

        assertThat(chair.send(HEALTH, both).statusCode()).isEqualTo(302);
        assertThat(health().version()).isEqualTo(3);
        assertThat(health().theme().in(Language.ENGLISH)).contains("Well-being");
        assertThat(health().summary().in(Language.ENGLISH)).contains("My summary.");
    }

    @Test
    void changeNothingByAccidentWhileTheConsultationIsOpen() {
        loadOpen();
        assertThat(chair.open(HEALTH).body())
                .contains("The consultation is open. Comments made on version 1 so far: 0");

        Map<String, String> form = form(HEALTH, "title.en", "Another title");
        HttpResponse<String> refused = chair.send(HEALTH, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was changed yet.", "Another title");
        form.put("confirmed", "yes");
        form.put("reason", "short");
        assertThat(chair.send(HEALTH, form).statusCode()).isEqualTo(422);
        form.put("reason", "x".repeat(501));
        assertThat(chair.send(HEALTH, form).statusCode()).isEqualTo(422);
        assertThat(health().version()).isEqualTo(1);

        form.put("reason", "the agency is called otherwise");
        assertThat(chair.send(HEALTH, form).statusCode()).isEqualTo(302);
        assertThat(health().version()).isEqualTo(2);
    }

    @Test
    void markWhatIsWrongAndKeepWhatWasTyped() {
        loadClosed();
        HttpResponse<String> answer = chair.send(
                HEALTH, form(HEALTH, "end_date", "2019-01-01", "title.en", "", "summary.en", "Typed at length"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Nothing was saved.", "✕ ", "is before the start date", "default language", "Typed at length");
        assertHarmless(answer);
        assertThat(newest().number()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "x", "99999999999"})
    void refuseAVersionThatNeverWas(String seen) {
        loadClosed();
        assertThat(chair.send(HEALTH, form(HEALTH, "seen", seen, "title.en", "Mine"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void sayInTheReadersLanguageWhatIsWrongAndLeadToTheOtherOne() {
        loadClosed();
        HttpResponse<String> answer = chair.send(HEALTH + "?lang=es", form(HEALTH, "end_date", "soon"));

        assertThat(answer.body())
                .contains("«soon» no es una fecha.", "href=\"" + HEALTH + "?lang=en&amp;consultation=" + PLAN + "\"")
                .doesNotContain("is not a date");
    }
}
