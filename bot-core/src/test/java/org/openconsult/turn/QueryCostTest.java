package org.openconsult.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.turn.FlowFixture.message;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** What a message costs must not grow with the data: no server has to search for what a message needs. */
class QueryCostTest {
    private static final Set<Set<String>> UNIQUE_KEYS = Set.of(Set.of("_id"), Set.of("_id", "version"));
    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    @Test
    void everyFilterOnTheWayOfAMessageIsTheKeyOfAUniqueIndex() {
        Storage storage = DatabaseExtension.storage(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommand().clone());
            }
        });
        MessageFlow flow = FlowFixture.withPlan(storage).instance();
        flow.receive(message("first", "+5016001234", "hi"));
        commands.clear();

        for (String text :
                List.of("3 we need nurses", "1", "2", "more words on it", "undo", "99 what", "4", "STOP", "START")) {
            flow.receive(message(text, "+5016001234", text));
        }
        for (int number = 0; number <= ConversationFile.REMEMBERED; number++) {
            flow.receive(message("m" + number, "+5016001234", "LIST"));
        }
        flow.receive(message("undo", "+5016001234", "undo"));

        assertThat(commands.stream().flatMap(QueryCostTest::filters).map(BsonDocument::keySet))
                .hasSizeGreaterThan(200)
                .allSatisfy(keys -> assertThat(UNIQUE_KEYS).contains(keys));
    }

    private static Stream<BsonDocument> filters(BsonDocument command) {
        if (command.containsKey("find") && !command.getString("find").getValue().equals(Storage.CONSULTATIONS)) {
            return Stream.of(command.getDocument("filter"));
        }
        return command.containsKey("update")
                ? command.getArray("updates").stream()
                        .map(BsonValue::asDocument)
                        .map(update -> update.getDocument("q"))
                : Stream.empty();
    }
}
