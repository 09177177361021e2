package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class StorageTest {

    /** About: FerretDB guesses it from the pages of its table. */
    @Test
    void knowsAboutHowManyDocumentsThereAre(Storage storage) {
        for (int number = 0; number < 7; number++) {
            storage.inserts(Storage.COMMENTS).insert(new Document(Inserts.ID, "c" + number));
        }

        assertThat(storage.about(Storage.COMMENTS)).isBetween(5L, 30L);
        assertThat(storage.about("never_used")).isZero();
    }
}
