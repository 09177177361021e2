package org.openconsult.consultation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of the file, with the name of its place. */
final class Field {
    /** More entries than any list of a plan has. */
    static final int LIST = 200;

    private final Node node;
    private final String path;
    private final Problems problems;

    Field(Node node, String path, int line, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        problems.locate(path, line);
    }

    String path() {
        return path;
    }

    int line() {
        return problems.line(path);
    }

    void error(String message) {
        problems.error(path, message);
    }

    void warning(String message) {
        problems.warning(path, message);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The value as a section of named fields. */
    Optional<Section> section() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(this, mapping, problems));
        }
        error("This must be a section of named fields, each on its own line with a colon.");
        return Optional.empty();
    }

    /** The values of a list; none after an error. */
    List<Field> list() {
        if (!(node instanceof SequenceNode sequence)) {
            error("This must be a list.");
            return List.of();
        }
        if (sequence.getValue().size() > LIST) {
            error("This list has more than " + LIST + " entries.");
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            fields.add(new Field(entry, path + "[" + fields.size() + "]", lineOf(entry), problems));
        }
        return fields;
    }

    /** The values of a list that must not be empty. */
    List<Field> listOfSome() {
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            error("At least one entry is needed here.");
        }
        return list();
    }

    /** The value as characters without space around them; nothing, and an error, if it is empty or no single value. */
    Optional<String> scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            error("This must be a single value, not a list or a section.");
            return Optional.empty();
        }
        String value = scalar.getValue().strip();
        if (value.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
            error("This is empty.");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** The value, if the reader knows what it means; else an error with this message. */
    <T> Optional<T> scalar(Function<String, Optional<T>> reader, Function<String, String> otherwise) {
        Optional<String> value = scalar();
        Optional<T> read = value.flatMap(reader);
        if (value.isPresent() && read.isEmpty()) {
            error(otherwise.apply(Shown.text(value.get())));
        }
        return read;
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
