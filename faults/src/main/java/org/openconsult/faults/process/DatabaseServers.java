package org.openconsult.faults.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Which database a run uses, by the word on the command line. */
public final class DatabaseServers {
    private static final String FERRETDB = "ferretdb=";

    private DatabaseServers() {}

    /**
     * The one that is chosen; it is not started yet.
     *
     * @param choice {@code embedded}, {@code ferretdb=program} or {@code mongodb://host:port}
     * @param folder where a server that is started keeps its data
     * @param database a name for this run alone, on a server that is given
     */
    public static DatabaseServer chosen(String choice, Path folder, String database) {
        if (choice.equals("embedded")) {
            return new EmbeddedServer(folder);
        }
        if (choice.startsWith(FERRETDB)) {
            return new FerretDbServer(folder, program(choice.substring(FERRETDB.length())));
        }
        if (choice.startsWith("mongodb://")) {
            return new GivenServer(choice, database);
        }
        throw new IllegalArgumentException("No such database: " + choice);
    }

    private static Path program(String path) {
        Path program = Path.of(path);
        if (!Files.isExecutable(program)) {
            throw new IllegalArgumentException("FerretDB's program is not there: " + path);
        }
        return program;
    }
}
