package org.openconsult.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.teams.inbound.Reading.inGroup;
import static org.openconsult.teams.inbound.Reading.read;
import static org.openconsult.teams.inbound.Reading.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.played.Activities;
import tools.jackson.databind.node.ObjectNode;

/** Words as they were meant: without our name and without marks. */
class WordsTest {
    private static final String MENTIONS = """
            entities: [
              {type: 'mention', text: '<at>Consultation</at>', mentioned: {id: '28:us', name: 'Consultation'}},
              {type: 'mention', text: '<at>Ben</at>', mentioned: {id: '29:ben', name: 'Ben'}}]
            """;

    private static ObjectNode said(String text, String format) {
        return Activities.inGroup("message", MENTIONS).put("text", text).put("textFormat", format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<at>Consultation</at> session 3                  | session 3",
                "session 3 <at>Consultation</at>                  | session 3",
                "hello <at>Consultation</at> there                | hello there",
                "<at>Consultation</at>&nbsp;hello&nbsp;channel    | hello channel",
                "<at>Consultation</at><at>Consultation</at> twice | twice",
                "<at>Consultation</at> ask <at>Ben</at> about it  | ask Ben about it",
                "<at>Consultation</at>, 3                         | , 3",
                "<at>Consultation</at> a < b & c > d              | a < b & c > d"
            })
    void losesOurNameAndKeepsOthers(String text, String meant) {
        assertThat(inGroup(said(text, "plain"))).isEqualTo(meant);
    }

    @Test
    void keepsTheLinesOfWhatIsSaid() {
        assertThat(inGroup(said("<at>Consultation</at> one\ntwo\n", "plain"))).isEqualTo("one\ntwo");
    }

    @Test
    void isReadWithoutMarksWhereItHasThem() {
        assertThat(inGroup(said(
                        "<p><at id=\"0\">Ben</at> says <b>yes</b> &amp; <i>no</i></p><p>a &lt; b</p><at>Consultation</at>",
                        "xml")))
                .isEqualTo("Ben says yes & no\na < b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "<at>Ben</at> hello", "Consultation, hello", "<at>Consultation</at> hello"})
    void isNotForUsWhereNobodyNamesUs(String text) {
        ObjectNode activity = Activities.inGroup(
                        "message",
                        "entities: [{type: 'mention', text: '<at>Ben</at>', mentioned: {id: '29:ben', name: 'Ben'}}]")
                .put("text", text);

        assertThat(read(activity)).isEqualTo(new NotForUs("group_talk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  spaces stay  ",
                "line one\nline two\n",
                "a < b && c > d",
                "<b>typed</b> &amp; meant",
                "👩‍🌾 e\u0301 \u200f שלום"
            })
    void isExactlyAsWrittenWhereTeamsPutNothingInto(String text) {
        assertThat(told(Activities.personal("message", "").put("text", text)).text())
                .isEqualTo(text);
    }

    @Test
    void losesOurNameInATalkWithUsAlone() {
        ObjectNode activity = Activities.personal("message", MENTIONS).put("text", "<at>Consultation</at> 3");

        assertThat(told(activity).text()).isEqualTo("3");
    }

    @Test
    void isReadFastHoweverLongItIs() {
        String text = "<at>" + " ".repeat(100_000) + "<at ".repeat(100_000) + "&nbsp;".repeat(50_000);

        assertThat(inGroup(said(text + "<at>Consultation</at> end", "xml"))).endsWith("end");
    }
}
