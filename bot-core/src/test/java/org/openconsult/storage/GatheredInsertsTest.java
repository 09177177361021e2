package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class GatheredInsertsTest {
    private static final String THINGS = "things";

    private static Document named(int name) {
        return new Document("_id", "thing " + name);
    }

    @Test
    void oneOfTwoThatWantTheSameNameGetsItAndHindersNoOther(Storage storage) {
        GatheredInserts inserts = storage.inserts(THINGS);
        List<Insertion> insertions = IntStream.range(0, 200)
                .mapToObj(number -> inserts.begin(named(number / 2)))
                .toList();

        List<Boolean> isNew = insertions.stream().map(Insertion::isNew).toList();
        assertThat(IntStream.range(0, 100)).allMatch(pair -> isNew.get(2 * pair) ^ isNew.get(2 * pair + 1));
        assertThat(storage.collection(THINGS).countDocuments()).isEqualTo(100);
        assertThat(inserts.insert(named(7))).isFalse();
    }

    @Test
    void aDocumentThatCannotBeWrittenFailsAloneAndAtOnce(Storage storage) {
        GatheredInserts inserts = storage.inserts(THINGS);
        Document impossible = named(1).append("thing", new Object());

        assertThatThrownBy(() -> inserts.begin(impossible)).isInstanceOf(RuntimeException.class);
        Document large = named(1).append("text", "x".repeat(16 * 1024 * 1024));
        assertThatThrownBy(() -> inserts.begin(large)).isInstanceOf(BsonMaximumSizeExceededException.class);
        assertThat(inserts.insert(named(1))).isTrue();
    }
}
