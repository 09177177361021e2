package org.openconsult.consultation.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.OgpValue;
import org.openconsult.consultation.SupportingActor;

/**
 * A commitment as a form has it: a text for each field, under the name that the field has in a plan's file, like
 * {@code title.en} or {@code milestones[0].end_date}. What is read from it obeys the rules of the file.
 *
 * @param texts what is filled in; nothing for what is empty
 */
public record CommitmentFields(Map<String, String> texts) {
    /** The fields that are texts by language. */
    public static final List<String> TEXTS = List.of(
            "title",
            "summary",
            "problem",
            "description",
            "contribution",
            "ogp_relevance",
            "additional_information",
            "theme",
            "lead_agency");

    /** More rows of one kind are left out. */
    public static final int MOST_ROWS = 40;

    private static final String ACTORS = "supporting_actors";
    private static final String MILESTONES = "milestones";
    private static final String OGP_VALUES = "ogp_values";
    private static final String START = "start_date";
    private static final String END = "end_date";
    private static final String NUMBER = "number";

    public CommitmentFields {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Those of a commitment. */
    public static CommitmentFields of(Commitment commitment) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "title", commitment.title());
        put(texts, "summary", commitment.summary());
        put(texts, "problem", commitment.problem());
        put(texts, "description", commitment.description());
        put(texts, "contribution", commitment.contribution());
        put(texts, "ogp_relevance", commitment.ogpRelevance());
        commitment.additionalInformation().ifPresent(more -> put(texts, "additional_information", more));
        put(texts, "theme", commitment.theme());
        put(texts, "lead_agency", commitment.leadAgency());
        commitment.ogpValues().forEach(value -> texts.put(OGP_VALUES + "." + word(value), "on"));
        put(texts, "", commitment.dates());
        for (int row = 0; row < commitment.supportingActors().size(); row++) {
            SupportingActor actor = commitment.supportingActors().get(row);
            texts.put(row(ACTORS, row) + "kind", actor.kind());
            put(texts, row(ACTORS, row) + "name", actor.name());
        }
        for (int row = 0; row < commitment.milestones().size(); row++) {
            Milestone milestone = commitment.milestones().get(row);
            texts.put(row(MILESTONES, row) + NUMBER, "" + milestone.number());
            put(texts, row(MILESTONES, row) + "activity", milestone.activity());
            put(texts, row(MILESTONES, row), milestone.dates());
        }
        return new CommitmentFields(texts);
    }

    /** Those that somebody filled in among other things; rows with nothing in them are left out and those after them move up. */
    public static CommitmentFields filledIn(Map<String, String> form) {
        Map<String, String> filled = new LinkedHashMap<>();
        form.forEach((name, text) -> {
            String words = text.replace("\r\n", "\n").replace('\r', '\n').strip();
            if (!words.isEmpty()) {
                filled.put(name, words);
            }
        });
        Map<String, String> texts = new LinkedHashMap<>();
        filled.forEach((name, text) -> {
            if (isField(name)) {
                texts.put(name, text);
            }
        });
        Stream.of(ACTORS, MILESTONES).forEach(list -> texts.putAll(movedUp(list, filled)));
        return new CommitmentFields(texts);
    }

    /** A form has other things in it too. */
    private static boolean isField(String name) {
        String first = name.replaceFirst("\\..*", "");
        return TEXTS.contains(first) || List.of(OGP_VALUES, START, END).contains(first);
    }

    private static Map<String, String> movedUp(String list, Map<String, String> filled) {
        Map<String, String> texts = new LinkedHashMap<>();
        int place = 0;
        for (int row = 0; row < MOST_ROWS; row++) {
            Map<String, String> there = below(row(list, row), filled);
            if (!Set.of(NUMBER).containsAll(there.keySet())) {
                String moved = row(list, place);
                there.forEach((name, text) -> texts.put(moved + name, text));
                place++;
            }
        }
        return texts;
    }

    private static Map<String, String> below(String prefix, Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** What is filled in there, or nothing. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** How many actors support the commitment. */
    public int actors() {
        return rows(ACTORS).size();
    }

    public int milestones() {
        return rows(MILESTONES).size();
    }

    /**
     * Reads the commitment that these fields make in the place of one of a plan's, with its id, number and version.
     *
     * @param locale in whose language it is said what is wrong
     */
    public CommitmentReading read(ActionPlan plan, Commitment place, Locale locale) {
        String file = new ActionPlanWriter().write(plan, Map.of(place.id(), section(plan, place)));
        return CommitmentReading.of(
                new ActionPlanReader().read(file, locale),
                place.id(),
                plan.commitments().indexOf(place));
    }

    /**
     * Brings together what two made of the same fields: what only one of them changed is as they made it.
     *
     * @param seen what both began with
     * @param others what somebody else made of it
     */
    public MergedFields mergedWith(CommitmentFields seen, CommitmentFields others) {
        Map<String, String> merged = new LinkedHashMap<>();
        Set<String> disputed = new LinkedHashSet<>();
        Stream.of(this, others)
                .flatMap(fields -> fields.texts().keySet().stream())
                .map(CommitmentFields::unit)
                .distinct()
                .forEach(unit -> {
                    boolean untouched = part(unit).equals(seen.part(unit));
                    merged.putAll(untouched ? others.part(unit) : part(unit));
                    if (!untouched
                            && !others.part(unit).equals(seen.part(unit))
                            && !others.part(unit).equals(part(unit))) {
                        disputed.add(unit);
                    }
                });
        return new MergedFields(new CommitmentFields(merged), List.copyOf(disputed));
    }

    /** A list is one thing: its rows have no names to tell them by. */
    private static String unit(String name) {
        String list = name.replaceFirst("\\[.*", "");
        return name.startsWith(OGP_VALUES + ".") ? OGP_VALUES : list;
    }

    /** What stands under the name of a text or of a list. */
    public Map<String, String> part(String unit) {
        return texts.entrySet().stream()
                .filter(entry -> unit(entry.getKey()).equals(unit))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, Object> section(ActionPlan plan, Commitment place) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(NUMBER, place.number());
        section.put("id", place.id());
        section.put("version", place.version());
        for (String name : TEXTS) {
            Map<String, Object> words = words(plan, name);
            if (!words.isEmpty() || !name.equals("additional_information")) {
                section.put(name, words);
            }
        }
        section.put(
                OGP_VALUES,
                Stream.of(OgpValue.values())
                        .map(CommitmentFields::word)
                        .filter(value -> texts.containsKey(OGP_VALUES + "." + value))
                        .toList());
        putDates(section, "");
        section.put(ACTORS, rows(ACTORS).stream().map(row -> actor(plan, row)).toList());
        section.put(MILESTONES, milestoneSections(plan));
        return section;
    }

    private Map<String, Object> actor(ActionPlan plan, String row) {
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("kind", text(row + "kind"));
        actor.put("name", words(plan, row + "name"));
        return actor;
    }

    private List<Map<String, Object>> milestoneSections(ActionPlan plan) {
        List<Map<String, Object>> sections = new ArrayList<>();
        int highest = rows(MILESTONES).stream()
                .map(row -> text(row + NUMBER))
                .filter(number -> number.matches("[0-9]{1,2}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        for (String row : rows(MILESTONES)) {
            String number = text(row + NUMBER);
            highest += number.isEmpty() ? 1 : 0;
            Map<String, Object> milestone = new LinkedHashMap<>();
            milestone.put(NUMBER, number.isEmpty() ? "" + highest : number);
            milestone.put("activity", words(plan, row + "activity"));
            putDates(milestone, row);
            sections.add(milestone);
        }
        return sections;
    }

    private void putDates(Map<String, Object> section, String prefix) {
        section.put(START, text(prefix + START));
        section.put(END, text(prefix + END));
    }

    private Map<String, Object> words(ActionPlan plan, String name) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Language language : plan.languages()) {
            String text = texts.get(name + "." + language);
            if (text != null) {
                words.put(language.tag(), text);
            }
        }
        return words;
    }

    private List<String> rows(String list) {
        return Stream.iterate(0, row -> row < MOST_ROWS, row -> row + 1)
                .map(row -> row(list, row))
                .filter(row -> texts.keySet().stream().anyMatch(name -> name.startsWith(row)))
                .toList();
    }

    private static String row(String list, int row) {
        return list + "[" + row + "].";
    }

    private static void put(Map<String, String> texts, String name, LocalizedText text) {
        text.texts().forEach((language, words) -> texts.put(name + "." + language, words));
    }

    private static void put(Map<String, String> texts, String prefix, DateRange dates) {
        texts.put(prefix + START, Objects.toString(dates.start()));
        texts.put(prefix + END, Objects.toString(dates.end()));
    }

    private static String word(OgpValue value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
