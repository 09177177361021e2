package org.openconsult.consultation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    void error(Remark remark, Object... values) {
        problems.error(path, remark, values);
    }

    void warning(Remark remark, Object... values) {
        problems.warning(path, remark, values);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The value as a section of named fields. */
    Optional<Section> section() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(this, mapping, problems));
        }
        error(Remark.SECTION_NEEDED);
        return Optional.empty();
    }

    /** The values of a list; none after an error. */
    List<Field> list() {
        if (!(node instanceof SequenceNode sequence)) {
            error(Remark.LIST_NEEDED);
            return List.of();
        }
        if (sequence.getValue().size() > LIST) {
            error(Remark.LIST_TOO_LONG, LIST);
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
            error(Remark.ENTRY_NEEDED);
        }
        return list();
    }

    /** The value as characters without space around them; nothing, and an error, if it is empty or no single value. */
    Optional<String> scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            error(Remark.SINGLE_VALUE_NEEDED);
            return Optional.empty();
        }
        String value = scalar.getValue().strip();
        if (value.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
            error(Remark.EMPTY);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** The value, if the reader knows what it means; else an error about the value and what more it speaks of. */
    <T> Optional<T> scalar(Function<String, Optional<T>> reader, Remark otherwise, Object... more) {
        Optional<String> value = scalar();
        Optional<T> read = value.flatMap(reader);
        if (value.isPresent() && read.isEmpty()) {
            error(
                    otherwise,
                    Stream.concat(Stream.of(Shown.text(value.get())), Stream.of(more))
                            .toArray());
        }
        return read;
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
