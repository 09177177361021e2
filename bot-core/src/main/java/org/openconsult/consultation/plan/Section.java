package org.openconsult.consultation.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Named fields of the file; knows which of them nobody asked for. */
final class Section {
    private final Field place;
    private final Problems problems;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Field place, MappingNode mapping, Problems problems) {
        this.place = place;
        this.problems = problems;
        mapping.getValue().forEach(this::add);
    }

    private void add(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            place.error(Remark.NAME_NOT_A_WORD);
            return;
        }
        String name = Shown.text(key.getValue());
        String path = place.path().isEmpty() ? name : place.path() + "." + name;
        int line = Field.lineOf(key);
        Field first = fields.get(name);
        if (first == null) {
            fields.put(name, new Field(entry.getValueNode(), path, line, problems));
        } else {
            problems.errorAt(line, path, Remark.TWICE, name, first.line());
        }
    }

    Field place() {
        return place;
    }

    Map<String, Field> fields() {
        return fields;
    }

    Optional<Field> find(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    /** The field, or nothing after its absence has been reported. */
    Optional<Field> require(String name) {
        Optional<Field> field = find(name);
        if (field.isEmpty()) {
            String path = place.path().isEmpty() ? name : place.path() + "." + name;
            problems.errorAt(place.line(), path, Remark.MISSING, name);
        }
        return field;
    }

    /** Warns of every field that was never asked for. To be called when the section has been read. */
    void reportTheRest() {
        fields.forEach((name, field) -> {
            if (!asked.contains(name)) {
                Spelling.closest(name, asked)
                        .ifPresentOrElse(
                                meant -> field.warning(Remark.NOT_A_FIELD_BUT_LIKE, name, meant),
                                () -> field.warning(Remark.NOT_A_FIELD, name));
            }
        });
    }
}
