package org.openconsult.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.assisted.EntryProblem.Kind;
import org.openconsult.assisted.EntryReader.TypedComment;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;

class EntryReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private final EntryReader reader = new EntryReader(SamplePlan.load(), TODAY);

    private final Map<EntryField, String> meeting = new EnumMap<>(Map.of(
            EntryField.PLACE, "  San Pedro\tColumbia ",
            EntryField.DATE, "2026-11-14",
            EntryField.DISTRICT, "toledo",
            EntryField.PEOPLE, "34"));
    private final Map<EntryField, String> comment =
            new EnumMap<>(Map.of(EntryField.COMMITMENT, "3", EntryField.TEXT, " More\r\nnurses "));

    private EntryReading read() {
        return reader.read(0, meeting, List.of(new TypedComment(1, comment)));
    }

    @Test
    void readsWhatWasTyped() {
        comment.put(EntryField.STANCE, "con cambios");
        meeting.put(EntryField.LANGUAGES, "kek, EN");

        AssistedEntry entry = read().entry().orElseThrow();

        assertThat(entry.meeting().place()).contains("San Pedro Columbia");
        assertThat(entry.meeting().people()).contains(34);
        assertThat(entry.meeting().languages()).containsExactly(new Language("kek"), Language.ENGLISH);
        SpokenComment said = entry.comments().get(0);
        assertThat(said.text()).isEqualTo(" More\nnurses ");
        assertThat(said.stance()).contains(Stance.SUPPORT_WITH_CHANGES);
        assertThat(((Subject.OnCommitment) said.subject()).number()).isEqualTo(3);
    }

    @Test
    void readsADissentBehindItsComment() {
        comment.put(EntryField.DISSENT, "Five want a doctor instead");
        comment.put(EntryField.DISSENT_PEOPLE, "5");

        List<SpokenComment> said = read().entry().orElseThrow().comments();

        assertThat(said).hasSize(2);
        assertThat(said.get(1).dissentsFrom()).contains(0);
        assertThat(said.get(1).people()).contains(5);
        assertThat(said.get(1).stance()).isEmpty();
    }

    @Test
    void knowsADistrictByItsNameToo() {
        meeting.put(EntryField.DISTRICT, "stann CREEK");

        assertThat(read().entry().orElseThrow().meeting().district()).contains("stann_creek");
    }

    @Test
    void asksLittleOfAVisit() {
        meeting.clear();
        meeting.put(EntryField.KIND, "visit");
        meeting.put(EntryField.DATE, "2026-11-16");

        assertThat(read().entry().orElseThrow().meeting().kind()).isEqualTo(Meeting.Kind.VISIT);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, '', MISSING",
        "DATE, '', MISSING",
        "DATE, 14/11/2026, NOT_A_DATE",
        "DATE, 2026-02-30, NOT_A_DATE",
        "DATE, 2026-11-17, IN_THE_FUTURE",
        "DATE, 1926-11-17, LONG_AGO",
        "DISTRICT, '', MISSING",
        "DISTRICT, Peten, UNKNOWN",
        "PEOPLE, '', MISSING",
        "PEOPLE, many, NOT_A_NUMBER",
        "PEOPLE, -3, NOT_A_NUMBER",
        "PEOPLE, 99999999999999999999, NOT_A_NUMBER",
        "PEOPLE, 0, OUT_OF_RANGE",
        "WOMEN, 35, MORE_THAN_PEOPLE",
        "YOUTH, 35, MORE_THAN_PEOPLE",
        "LANGUAGES, english, UNKNOWN"
    })
    void saysWhatIsWrongWithAMeeting(EntryField field, String typed, Kind wrong) {
        meeting.put(field, typed);

        EntryReading reading = read();

        assertThat(reading.entry()).isEmpty();
        assertThat(reading.problems()).containsExactly(new EntryProblem(0, field, wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, ' ', MISSING",
        "COMMITMENT, '', MISSING",
        "COMMITMENT, 99, UNKNOWN",
        "STANCE, perhaps, UNKNOWN",
        "LANGUAGE, Kriol, UNKNOWN",
        "PEOPLE_REPRESENTED, 0, OUT_OF_RANGE",
        "PEOPLE_REPRESENTED, 35, MORE_THAN_PEOPLE",
        "DISSENT_PEOPLE, x, NOT_A_NUMBER"
    })
    void saysWhatIsWrongWithAComment(EntryField field, String typed, Kind wrong) {
        comment.put(field, typed);

        EntryReading reading = read();

        assertThat(reading.entry()).isEmpty();
        assertThat(reading.problems()).contains(new EntryProblem(1, field, wrong));
    }

    @Test
    void wantsTheWordsOfADissentOfWhichMoreIsSaid() {
        comment.put(EntryField.DISSENT_PEOPLE, "4");

        assertThat(read().problems()).containsExactly(new EntryProblem(1, EntryField.DISSENT, Kind.MISSING));
    }

    @Test
    void refusesWhatIsTooLong() {
        comment.put(EntryField.TEXT, "x".repeat(20_001));
        meeting.put(EntryField.PLACE, "x".repeat(201));

        assertThat(read().problems())
                .containsExactly(
                        new EntryProblem(0, EntryField.PLACE, Kind.TOO_LONG),
                        new EntryProblem(1, EntryField.TEXT, Kind.TOO_LONG));
    }

    @Test
    void passesOverBlankCommentsAndWantsOneAtLeast() {
        TypedComment blank = new TypedComment(1, Map.of(EntryField.LANGUAGE, "en", EntryField.TEXT, ""));

        assertThat(reader.read(0, meeting, List.of(blank, new TypedComment(2, comment)))
                        .entry()
                        .orElseThrow()
                        .comments())
                .hasSize(1);
        assertThat(reader.read(0, meeting, List.of(blank)).problems())
                .containsExactly(new EntryProblem(1, EntryField.TEXT, Kind.MISSING));
        assertThat(Optional.of(reader.read(0, meeting, List.of())).get().entry())
                .isEmpty();
    }
}
