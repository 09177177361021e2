package org.openconsult.consultation.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.District;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.SupportingActor;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes an action plan as a file that {@link ActionPlanReader} reads as the same plan. */
public final class ActionPlanWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(100)
            .build();

    /** The whole plan, in YAML. */
    public String write(ActionPlan plan) {
        return write(plan, Map.of());
    }

    /**
     * The plan with sections written by somebody in the place of its own, whatever is in them.
     *
     * @param instead by the commitment's id
     */
    String write(ActionPlan plan, Map<String, Map<String, Object>> instead) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema_version", 1);
        file.put("plan", header(plan));
        file.put(
                "districts",
                plan.districts().stream().map(ActionPlanWriter::section).toList());
        file.put(
                "phases",
                plan.calendar().stream()
                        .map(entry -> dated(entry.dates(), "id", entry.id(), "name", text(entry.name())))
                        .toList());
        file.put(
                "commitments",
                plan.commitments().stream()
                        .map(commitment -> Objects.requireNonNullElseGet(
                                instead.get(commitment.id()), () -> section(plan, commitment)))
                        .toList());
        plan.draft().ifPresent(draft -> file.put("draft", section(draft)));
        return new Dump(SETTINGS).dumpToString(file);
    }

    private static Map<String, Object> header(ActionPlan plan) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("id", plan.id());
        header.put("country", plan.country());
        header.put("version", plan.version());
        header.put("time_zone", plan.timeZone().getId());
        header.put("default_language", plan.defaultLanguage().tag());
        header.put("languages", plan.languages().stream().map(Language::tag).toList());
        header.put("title", text(plan.title()));
        header.put("introduction", text(plan.introduction()));
        putDates(header, plan.dates());
        return header;
    }

    private static Map<String, Object> section(District district) {
        Map<String, Object> section = pair("id", district.id(), "name", text(district.name()));
        district.tile().ifPresent(tile -> section.put("tile", pair("column", tile.column(), "row", tile.row())));
        return section;
    }

    private static Map<String, Object> section(DraftNumbers draft) {
        Map<String, Object> section = new LinkedHashMap<>();
        draft.version().ifPresent(version -> section.put("version", version));
        section.put(
                "commitments",
                draft.commitments().stream().map(ActionPlanWriter::section).toList());
        return section;
    }

    private static Map<String, Object> section(DraftCommitment was) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("number", was.number());
        was.id().ifPresent(id -> section.put("id", id));
        was.title().ifPresent(title -> section.put("title", text(title)));
        was.reason().ifPresent(reason -> section.put("reason", text(reason)));
        return section;
    }

    private static Map<String, Object> section(ActionPlan plan, Commitment commitment) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("number", commitment.number());
        section.put("id", commitment.id());
        section.put("version", commitment.version());
        section.put("theme", text(commitment.theme()));
        section.put("title", text(commitment.title()));
        section.put("summary", text(commitment.summary()));
        section.put("problem", text(commitment.problem()));
        section.put("description", text(commitment.description()));
        section.put("contribution", text(commitment.contribution()));
        section.put(
                "ogp_values",
                commitment.ogpValues().stream()
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
        section.put("ogp_relevance", text(commitment.ogpRelevance()));
        commitment.additionalInformation().ifPresent(more -> section.put("additional_information", text(more)));
        putDates(section, commitment.dates());
        section.put("lead_agency", text(commitment.leadAgency()));
        section.put("supporting_actors", actors(commitment.supportingActors()));
        section.put("milestones", milestones(commitment.milestones()));
        List<Integer> origins = plan.draft().stream()
                .flatMap(draft -> draft.origins(commitment.id()).stream())
                .map(DraftCommitment::number)
                .toList();
        if (!origins.isEmpty()) {
            section.put("draft_numbers", origins);
        }
        return section;
    }

    private static List<Map<String, Object>> actors(List<SupportingActor> actors) {
        return actors.stream()
                .map(actor -> pair("kind", actor.kind(), "name", text(actor.name())))
                .toList();
    }

    private static List<Map<String, Object>> milestones(List<Milestone> milestones) {
        return milestones.stream()
                .map(milestone ->
                        dated(milestone.dates(), "number", milestone.number(), "activity", text(milestone.activity())))
                .toList();
    }

    private static Map<String, Object> dated(
            DateRange dates, String name, Object value, String other, Object otherValue) {
        Map<String, Object> section = pair(name, value, other, otherValue);
        putDates(section, dates);
        return section;
    }

    private static Map<String, Object> pair(String name, Object value, String other, Object otherValue) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(name, value);
        section.put(other, otherValue);
        return section;
    }

    private static void putDates(Map<String, Object> section, DateRange dates) {
        section.put("start_date", dates.start().toString());
        section.put("end_date", dates.end().toString());
    }

    private static Map<String, String> text(LocalizedText text) {
        Map<String, String> texts = new LinkedHashMap<>();
        text.texts().forEach((language, words) -> texts.put(language.tag(), words));
        return texts;
    }
}
