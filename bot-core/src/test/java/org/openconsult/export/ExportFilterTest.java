package org.openconsult.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.plan.SamplePlan;

class ExportFilterTest {
    /** Received at 22:30 on 5 October in Belize. */
    private final CommentRow row = Rows.of("a");

    @ParameterizedTest
    @CsvSource({
        "channel,sms,true",
        "channel,telegram,false",
        "district,toledo,true",
        "district,cayo,false",
        "language,en,true",
        "language,bzj,false",
        "commitment,3,true",
        "commitment,open-tourism-directory,true",
        "commitment,4,false",
        "commitment,0,false",
        "stance,support_with_changes,true",
        "stance,oppose,false",
        "status,received,true",
        "status,hidden,false",
        "from,2020-10-05,true",
        "from,2020-10-06,false",
        "to,2020-10-05,true",
        "to,2020-10-04,false",
        "from,2020-10-06T04:30:00.250Z,true",
        "from,2020-10-06T04:30:00.251Z,false",
        "to,2020-10-06T04:30:00.250Z,true",
        "to,2020-10-06T04:30:00.249Z,false",
        "to,2020-10-05T22:30:01-06:00,true",
        "from,2020-10-06T06:30:00 02:00,true",
        "channel,' ',true",
        "profile,whatever,true",
    })
    void acceptsWhatFitsTheParameter(String name, String value, boolean accepted) {
        assertThat(read(Map.of(name, value)).accepts(row)).isEqualTo(accepted);
    }

    @Test
    void wantsAllParametersToFit() {
        assertThat(read(Map.of("channel", "sms", "stance", "oppose")).accepts(row))
                .isFalse();
        assertThat(read(Map.of("from", "2020-10-05", "to", "2020-10-05")).accepts(row))
                .isTrue();
    }

    @Test
    void findsCommentsOnTheWholePlan() {
        ExportFilter filter = read(Map.of("commitment", "0"));

        assertThat(filter.accepts(Rows.of("a", CommentStatus.RECEIVED, new Subject.WholePlan())))
                .isTrue();
        assertThat(filter.accepts(Rows.of("a", CommentStatus.UNASSIGNED, new Subject.Unassigned())))
                .isFalse();
    }

    @Test
    void acceptsEverythingWithoutParameters() {
        assertThat(read(Map.of())).isEqualTo(ExportFilter.ALL);
        assertThat(ExportFilter.ALL.accepts(row)).isTrue();
    }

    @Test
    void endsADayAtMidnightOfThePlansZone() {
        assertThat(read(Map.of("to", "2020-10-05")).until()).hasValue(Instant.parse("2020-10-06T06:00:00Z"));
        assertThat(read(Map.of("from", "2020-10-05")).from()).hasValue(Instant.parse("2020-10-05T06:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "channel,Sms!",
        "district,peten",
        "language,english",
        "commitment,9",
        "commitment,no-such",
        "stance,maybe",
        "status,deleted",
        "status,RECEIVED",
        "from,yesterday",
        "from,2020-13-01",
        "to,2020-10-05T25:00:00Z",
        "to,+999999999-12-31",
        "from,2020-10-05T10:00:00",
    })
    void namesTheParameterThatIsWrong(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOfSatisfying(WrongParameterException.class, wrong -> assertThat(wrong.parameter())
                        .isEqualTo(name))
                .hasMessageStartingWith("The parameter \"" + name + "\" must be");
    }

    @Test
    void listsTheWordsThatAreKnown() {
        assertThatThrownBy(() -> read(Map.of("stance", "maybe")))
                .hasMessage("The parameter \"stance\" must be one of support, support_with_changes, oppose.");
        assertThatThrownBy(() -> ExportProfile.named("admin"))
                .hasMessage("The parameter \"profile\" must be one of public, analyst, restricted.");
        assertThat(ExportProfile.named("analyst")).isEqualTo(ExportProfile.ANALYST);
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatThrownBy(() -> read(Map.of("from", "2020-10-05", "to", "2020-10-04")))
                .hasMessage("The parameter \"to\" is before \"from\".");
    }

    private static ExportFilter read(Map<String, String> parameters) {
        return ExportFilterParameters.read(parameters, SamplePlan.load());
    }
}
