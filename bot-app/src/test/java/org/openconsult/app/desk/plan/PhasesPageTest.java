package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.app.RunningApp;

@RunningApp
class PhasesPageTest extends PlanDesk {
    @Test
    void changeTheDatesOfPhases() {
        loadClosed();
        HttpResponse<String> answer = chair.send(PHASES, form(PHASES, "end.public_consultation", "2020-11-29"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(newest().plan().publicConsultation().end()).isEqualTo("2020-11-29");
        assertThat(health().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "end.public_consultation | 2020-10-01 | The last day is before the first one.",
                "end.public_consultation | 2020-02-30 | Give both days",
                "start.public_consultation | | Give both days",
                "start.public_consultation | 9999-01-01 | Give both days",
                "start.public_consultation | 2019-01-01 | It begins before the phase above it.",
            })
    void refuseWrongDates(String field, String date, String sentence) {
        loadClosed();
        HttpResponse<String> answer = chair.send(PHASES, form(PHASES, field, date == null ? "" : date));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void askBeforeTheyCloseAnOpenConsultation() {
        loadOpen();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        Map<String, String> form = form(PHASES, "end.public_consultation", yesterday.toString());
        assertThat(chair.send(PHASES, form).body()).contains("Nothing was changed yet.");
        assertThat(newest().number()).isEqualTo(1);

        form.put("confirmed", "yes");
        form.put("reason", "a storm has closed the offices");
        assertThat(chair.send(PHASES, form).statusCode()).isEqualTo(302);
        assertThat(chair.open("/desk/plan").body()).contains("■ Closed");
    }

    @Test
    void keepDatesThatSomebodyElseGaveMeanwhile() {
        loadClosed();
        Map<String, String> mine = form(PHASES, "end.public_consultation", "2020-11-28");
        chair.send(PHASES, form(PHASES, "end.public_consultation", "2020-11-29"));
        HttpResponse<String> answer = chair.send(PHASES, mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else changed the dates", "2020-11-28", "29 November 2020");
        assertThat(newest().plan().publicConsultation().end()).isEqualTo("2020-11-29");
    }
}
