package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

class ActionPlanWriterTest {
    private final ActionPlanWriter writer = new ActionPlanWriter();
    private final ActionPlanReader reader = new ActionPlanReader();

    @Test
    void writesWhatIsReadAsTheSamePlan() {
        ActionPlan plan = SamplePlan.load();
        PlanReading reading = reader.read(writer.write(plan));

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.plan()).contains(plan);
    }

    @Test
    void writesAPlanWithoutAMapWithoutOne() {
        String file = SamplePlan.file().replaceAll(", tile: \\{[^}]*}", "");
        ActionPlan plan = reader.read(file).plan().orElseThrow();

        assertThat(writer.write(plan)).doesNotContain("tile");
        assertThat(reader.read(writer.write(plan)).plan()).contains(plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "~",
                "yes",
                "2021-01-01",
                "0x1F",
                "# no comment",
                "- one",
                "a: b",
                "'",
                "\"",
                "{x}",
                "*all",
                "&all",
                "!!str x",
                "%TAG",
                "first\nsecond",
                "first \n\n  second",
                "tab\tinside",
                "<b>&amp;</b>",
                "😀 ñ ʼ",
                "line\u2028two",
                "\\n",
                "| folded",
                "> folded",
                "---",
                "a #b"
            })
    void writesAnyWordsSoThatTheyAreReadAsTheyWere(String words) {
        ActionPlan sample = SamplePlan.load();
        ActionPlan plan = new ActionPlan(
                sample.id(),
                sample.country(),
                sample.version(),
                sample.timeZone(),
                sample.defaultLanguage(),
                sample.languages(),
                new LocalizedText(Map.of(Language.ENGLISH, words, Language.SPANISH, words)),
                sample.introduction(),
                sample.dates(),
                sample.districts(),
                sample.calendar(),
                List.copyOf(sample.commitments()),
                sample.draft());
        PlanReading reading = reader.read(writer.write(plan));

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.plan()).contains(plan);
    }
}
