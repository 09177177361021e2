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
import org.junit.jupiter.api.Timeout;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** What a message costs must not grow with the data: a server finds {@code _id} without a search. */
class QueryCostTest {
    private static final List<String> COMMANDS_THAT_CHANGE = List.of("update", "findAndModify");
    /** A note is struck off at its place, unless another lies there by then. */
    private static final Set<String> NOTE = Set.of("_id", "mark");

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    @Test
    void everyFilterOnTheWayOfAMessageIsOfNames() {
        Storage storage = listening();
        MessageFlow flow = FlowFixture.withPlan(storage).instance();
        flow.receive(message("first", "+5016001234", "hi"));
        commands.clear();

        for (String text :
                List.of("3 we need nurses", "1", "2", "more words on it", "undo", "99 what", "4", "STOP", "START")) {
            flow.receive(message(text, "+5016001234", text));
        }
        for (int number = 0; number <= Standing.REMEMBERED; number++) {
            flow.receive(message("m" + number, "+5016001234", "LIST"));
        }
        flow.receive(message("undo", "+5016001234", "undo"));
        for (int number = 0; number < 10; number++) {
            flow.receive(message("new" + number, "+501600200" + number, "3 we need nurses"));
        }

        assertThat(commands.stream().flatMap(QueryCostTest::filters).map(BsonDocument::keySet))
                .hasSizeGreaterThan(20)
                .containsOnly(Set.of("_id"), NOTE);
    }

    /** Another instance that takes a turn in between is found out when the next one cannot be appended. */
    @Test
    void asksNothingOfATalkThatThisInstanceLedLast() {
        Storage storage = listening();
        MessageFlow flow = FlowFixture.withPlan(storage).instance();
        flow.receive(message("first", "+5016001234", "LIST"));
        commands.clear();

        flow.receive(message("second", "+5016001234", "LIST"));
        flow.receive(message("third", "+5016001234", "3"));

        assertThat(collectionsOf("find")).doesNotContain(Storage.TURNS);
    }

    @Test
    void asksNothingOfACommentAndAPersonThatThisInstanceChangedLast() {
        Storage storage = listening();
        MessageFlow flow = FlowFixture.withPlan(storage).instance();
        flow.receive(message("comment", "+5016001234", "3 we need nurses"));
        commands.clear();

        flow.receive(message("stance", "+5016001234", "1"));
        flow.receive(message("district", "+5016001234", "2"));
        flow.receive(message("undo", "+5016001234", "undo"));

        assertThat(collectionsOf("insert")).contains(Storage.COMMENTS, Storage.PARTICIPANTS);
        assertThat(collectionsOf("find")).doesNotContain(Storage.COMMENTS, Storage.PARTICIPANTS);
    }

    @Test
    @Timeout(60)
    void nothingOnTheWayOfAMessageIsWrittenAgain() {
        Storage storage = listening();
        MessageFlow flow = FlowFixture.withPlan(storage).instance();
        for (String text : List.of("hi", "3 we need nurses", "1", "6", "undo", "STOP")) {
            flow.receive(message(text, "+5016001234", text));
        }

        while (commands.stream().noneMatch(command -> command.containsKey("delete"))) {
            Thread.onSpinWait();
        }
        assertThat(commands.stream().flatMap(command -> command.keySet().stream()))
                .contains("insert", "delete")
                .doesNotContainAnyElementsOf(COMMANDS_THAT_CHANGE);
    }

    private Stream<String> collectionsOf(String kind) {
        return commands.stream().filter(command -> command.containsKey(kind)).map(command -> command.getString(kind)
                .getValue());
    }

    private Storage listening() {
        return DatabaseExtension.storage(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommand().clone());
            }
        });
    }

    private static Stream<BsonDocument> filters(BsonDocument command) {
        if (command.containsKey("find") && !command.getString("find").getValue().equals(Storage.CONSULTATIONS)) {
            return Stream.of(command.getDocument("filter"));
        }
        return Stream.of("updates", "deletes")
                .filter(command::containsKey)
                .flatMap(kind -> command.getArray(kind).stream())
                .map(BsonValue::asDocument)
                .map(change -> change.getDocument("q"));
    }
}
