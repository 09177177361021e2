package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandKindTest {
    @ParameterizedTest
    @ValueSource(strings = {"find", "getMore", "count", "distinct", "listCollections", "listIndexes", "collStats"})
    void knowsTheCommandsThatOnlyRead(String command) {
        assertThat(CommandKind.of(command, new Document())).isEqualTo(CommandKind.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert", "update", "delete", "findAndModify", "createIndexes", "drop", "listDatabases"})
    void takesEveryOtherCommandForAWrite(String command) {
        assertThat(CommandKind.of(command, new Document())).isEqualTo(CommandKind.WRITE);
    }

    @Test
    void takesAnUnknownCommandForAWrite() {
        assertThat(CommandKind.of("somethingNew", new Document())).isEqualTo(CommandKind.WRITE);
    }

    @Test
    void takesAnAggregationForAReadUnlessAStageWrites() {
        assertThat(aggregation(new Document("$match", new Document("a", 1)))).isEqualTo(CommandKind.READ);
        assertThat(aggregation(new Document("$out", "other"))).isEqualTo(CommandKind.WRITE);
        assertThat(aggregation(new Document("$merge", new Document("into", "other"))))
                .isEqualTo(CommandKind.WRITE);
    }

    @Test
    void findsAWritingStageInsideAnother() {
        Document facet = new Document("$facet", new Document("part", List.of(new Document("$out", "other"))));
        assertThat(aggregation(facet)).isEqualTo(CommandKind.WRITE);
    }

    private static CommandKind aggregation(Document stage) {
        return CommandKind.of("aggregate", new Document("pipeline", List.of(stage)));
    }
}
