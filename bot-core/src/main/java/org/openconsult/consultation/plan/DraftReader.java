package org.openconsult.consultation.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.DraftNumbers;

/**
 * Reads what became of the draft: each commitment names the numbers that it had there, and the section {@code draft} tells
 * the rest. A commitment of the draft that stands in the section and that none names was dropped.
 */
final class DraftReader {
    private static final String NUMBERS = "draft_numbers";
    private static final int HIGHEST_NUMBER = 99;

    private final Texts texts;
    private final Map<Integer, List<String>> became = new LinkedHashMap<>();

    DraftReader(Texts texts) {
        this.texts = texts;
    }

    /** What a commitment says of itself. */
    void read(Section commitment, String id) {
        Unique<Integer> taken = new Unique<>();
        commitment.find(NUMBERS).map(Field::list).orElse(List.of()).forEach(field -> Values.whole(field, HIGHEST_NUMBER)
                .map(number -> taken.add(field, number))
                .ifPresent(number -> became.computeIfAbsent(number, none -> new ArrayList<>())
                        .add(id)));
    }

    /** After all commitments; empty where nothing is said of a draft. */
    Optional<DraftNumbers> readSection(Section file) {
        Optional<Section> section = file.find("draft").flatMap(Field::section);
        if (section.isEmpty() && became.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, DraftCommitment> said = new LinkedHashMap<>();
        section.ifPresent(draft -> entries(draft).forEach(one -> said.put(one.number(), one)));
        became.forEach((number, ids) -> said.computeIfAbsent(
                number,
                none -> new DraftCommitment(number, Optional.empty(), Optional.empty(), ids, Optional.empty())));
        Optional<Integer> version = section.flatMap(draft -> draft.find("version"))
                .flatMap(field -> Values.whole(field, Values.HIGHEST_VERSION));
        section.ifPresent(Section::reportTheRest);
        return Optional.of(new DraftNumbers(version, List.copyOf(said.values())));
    }

    private Stream<DraftCommitment> entries(Section draft) {
        Unique<Integer> numbers = new Unique<>();
        Unique<String> ids = new Unique<>();
        return draft.find("commitments").map(Field::list).orElse(List.of()).stream()
                .flatMap(field -> field.section().stream())
                .map(entry -> entry(entry, numbers, ids));
    }

    private DraftCommitment entry(Section section, Unique<Integer> numbers, Unique<String> ids) {
        int number = Values.number(section, numbers);
        DraftCommitment entry = new DraftCommitment(
                number,
                section.find("id").flatMap(field -> Values.id(field).map(id -> ids.add(field, id))),
                texts.readIfThere(section, "title"),
                became.getOrDefault(number, List.of()),
                texts.readIfThere(section, "reason"));
        section.reportTheRest();
        return entry;
    }
}
