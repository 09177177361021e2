package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a command may do to the data; a command that is not known to be harmless counts as a write. */
enum CommandKind {
    /** About the connection or the server; answered even after a failure, so that clients get to see the failure. */
    CONNECTION,
    READ,
    WRITE;

    private static final Set<String> CONNECTION_COMMANDS = Set.of(
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "whatsmyuri",
            "endsessions",
            "connectionstatus",
            "hostinfo",
            "getcmdlineopts",
            "getlog",
            "serverstatus");

    /** Without listDatabases: it opens every database anew, which can write. */
    private static final Set<String> READ_COMMANDS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "validate",
            "getlasterror",
            "reseterror");

    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    static CommandKind of(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (CONNECTION_COMMANDS.contains(name)) {
            return CONNECTION;
        }
        boolean harmlessAggregate = name.equals("aggregate") && !namesWritingStage(query.get("pipeline"));
        return harmlessAggregate || READ_COMMANDS.contains(name) ? READ : WRITE;
    }

    private static boolean namesWritingStage(@Nullable Object pipelineOrPart) {
        if (pipelineOrPart instanceof Document part) {
            return part.keySet().stream().anyMatch(WRITING_STAGES::contains) || namesWritingStage(part.values());
        }
        return pipelineOrPart instanceof Collection<?> parts && parts.stream().anyMatch(CommandKind::namesWritingStage);
    }
}
