package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.District;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.MapTile;
import org.openconsult.consultation.OgpValue;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class ActionPlanReaderTest {
    private final ActionPlanReader reader = new ActionPlanReader();

    @Test
    void readsTheSampleWithNothingToSayAboutIt() {
        PlanReading reading = PlanText.sample().read();

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.plan()).isPresent();
    }

    @Test
    void takesEveryFieldOfTheSample() {
        ActionPlan plan = SamplePlan.load();

        assertThat(plan.id()).isEqualTo("bz-sample-2021-2022");
        assertThat(plan.country()).isEqualTo("BZ");
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.timeZone()).isEqualTo(ZoneId.of("America/Belize"));
        assertThat(plan.defaultLanguage()).isEqualTo(Language.ENGLISH);
        assertThat(plan.languages()).containsExactly(Language.ENGLISH, Language.SPANISH);
        assertThat(plan.districts())
                .extracting(District::id)
                .containsExactly("belize", "cayo", "corozal", "orange_walk", "stann_creek", "toledo");
        assertThat(plan.publicConsultation().end()).isEqualTo("2020-11-27");
        assertThat(plan.dates().end()).isEqualTo("2022-08-31");
        assertThat(plan.commitments()).extracting(Commitment::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void takesTheDistrictsPlacesOnTheMap() {
        assertThat(SamplePlan.load().districts())
                .extracting(district -> district.tile().orElseThrow())
                .containsExactly(
                        new MapTile(2, 2),
                        new MapTile(1, 3),
                        new MapTile(1, 1),
                        new MapTile(1, 2),
                        new MapTile(2, 3),
                        new MapTile(1, 4));
    }

    @Test
    void readsAPlanWithoutAMap() {
        PlanReading reading = reader.read(SamplePlan.file().replaceAll(", tile: \\{[^}]*}", ""));

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.plan().orElseThrow().districts())
                .hasSize(6)
                .allSatisfy(district -> assertThat(district.tile()).isEmpty());
    }

    @Test
    void takesEveryFieldOfACommitment() {
        Commitment commitment = SamplePlan.load().commitment(1).orElseThrow();

        assertThat(commitment.id()).isEqualTo("rural-health-reporting");
        assertThat(commitment.title().in(Language.SPANISH))
                .hasValueSatisfying(title -> assertThat(title).startsWith("El personal de salud rural"));
        assertThat(commitment.problem().in(Language.ENGLISH)).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("Many rural")
                .endsWith("what was reported.")
                .doesNotContain("\n"));
        assertThat(commitment.ogpValues())
                .containsExactly(
                        OgpValue.TRANSPARENCY, OgpValue.PUBLIC_PARTICIPATION, OgpValue.TECHNOLOGY_AND_INNOVATION);
        assertThat(commitment.additionalInformation()).isEmpty();
        assertThat(commitment.supportingActors()).hasSize(5);
        assertThat(commitment.supportingActors().get(4).kind()).isEqualTo("private_sector");
        assertThat(commitment.milestones()).hasSize(5);
        assertThat(commitment.milestones().get(1).dates().start()).isEqualTo(LocalDate.of(2021, 4, 1));
    }

    @Test
    void readsTheSamePlanFromJson() {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(SamplePlan.file());
        JsonMapper mapper = new JsonMapper();

        assertThat(reader.read(mapper.writeValueAsString(tree)).plan()).hasValue(SamplePlan.load());
        assertThat(reader.read(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree))
                        .plan())
                .hasValue(SamplePlan.load());
    }

    @Test
    void readsJsonIndentedByTabsWithEscapes() {
        String json = new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Load(LoadSettings.builder().build()).loadFromString(SamplePlan.file()))
                .replace("  ", "\t")
                .replace("Follow the COVID-19 aid", "Follow the aid \\ud83d\\ude00 and\\/or loans");

        PlanReading reading = reader.read(json);

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.plan()
                        .orElseThrow()
                        .commitment(5)
                        .orElseThrow()
                        .title()
                        .in(Language.ENGLISH))
                .hasValue("Follow the aid 😀 and/or loans");
    }

    @Test
    void readsDatesWithoutQuotes() {
        String unquoted = SamplePlan.file().replaceAll("\"(\\d{4}-\\d\\d-\\d\\d)\"", "$1");

        assertThat(reader.read(unquoted).plan()).hasValue(SamplePlan.load());
    }

    @Test
    void readsAFileFromWindows() {
        assertThat(reader.read("\uFEFF" + SamplePlan.file().replace("\n", "\r\n"))
                        .plan())
                .hasValue(SamplePlan.load());
    }

    @Test
    void sortsCommitmentsByNumber() {
        PlanReading reading =
                PlanText.sample().with("- number: 1\n", "- number: 42\n").read();

        assertThat(reading.plan().orElseThrow().commitments())
                .extracting(Commitment::number)
                .containsExactly(2, 3, 4, 5, 6, 7, 8, 42);
    }

    @Test
    void takesAdditionalInformation() {
        PlanReading reading = PlanText.sample()
                .with("    lead_agency:", "    additional_information: { en: Paid, es: Pagado }\n    lead_agency:")
                .read();

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.plan().orElseThrow().commitment(1).orElseThrow().additionalInformation())
                .hasValueSatisfying(
                        text -> assertThat(text.in(Language.SPANISH)).hasValue("Pagado"));
    }
}
