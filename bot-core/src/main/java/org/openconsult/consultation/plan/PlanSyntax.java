package org.openconsult.consultation.plan;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns a file's characters into a tree, within limits that no honest plan comes near. */
final class PlanSyntax {
    static final int CHARACTERS = 1_000_000;
    static final int DEPTH = 20;
    static final int ALIASES = 50;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("plan")
            .setSchema(new CoreSchema())
            .setCodePointLimit(CHARACTERS)
            .setMaxAliasesForCollections(ALIASES)
            .build();

    private final String file;
    private final Problems problems;

    PlanSyntax(String file, Problems problems) {
        // JSON may be indented by tabs, YAML may not; inside a text of JSON a bare tab cannot be.
        this.file = file.stripLeading().startsWith("{") ? file.replace('\t', ' ') : file;
        this.problems = problems;
    }

    /** The tree, or nothing after the problem has been reported. */
    Optional<Node> tree() {
        if (file.length() > CHARACTERS) {
            return refuse(1, Remark.FILE_TOO_LONG);
        }
        try {
            // Events come one by one, so the limits hold before a tree is built.
            return withinLimits() ? compose() : Optional.empty();
        } catch (MarkedYamlEngineException wrong) {
            return refuse(line(wrong), Remark.FILE_NOT_UNDERSTOOD, Shown.text(wrong.getProblem()));
        } catch (ReaderException wrong) {
            return refuse(lineAt(wrong.getPosition()), Remark.FILE_CHARACTER);
        } catch (RuntimeException wrong) {
            // The parser lets other exceptions through, for instance for an escape beyond Unicode.
            return refuse(1, Remark.FILE_NEITHER);
        }
    }

    private boolean withinLimits() {
        int depth = 0;
        int aliases = 0;
        for (Event event : new Parse(SETTINGS).parseString(file)) {
            depth += change(event);
            aliases += event.getEventId() == Event.ID.Alias ? 1 : 0;
            if (depth > DEPTH || aliases > ALIASES) {
                refuse(
                        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
                        depth > DEPTH ? Remark.FILE_NESTED : Remark.FILE_REPEATS);
                return false;
            }
        }
        return true;
    }

    private static int change(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
    }

    private Optional<Node> compose() {
        Supplier<Optional<Node>> empty = () -> refuse(1, Remark.FILE_EMPTY);
        return new Compose(SETTINGS).composeString(file).or(empty);
    }

    private Optional<Node> refuse(int line, Remark remark, Object... values) {
        problems.locate("", line);
        problems.error("", remark, values);
        return Optional.empty();
    }

    private static int line(MarkedYamlEngineException wrong) {
        @Nullable Mark mark = wrong.getProblemMark().or(wrong::getContextMark).orElse(null);
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private int lineAt(int position) {
        return 1 + (int) file.chars().limit(position).filter(c -> c == '\n').count();
    }
}
