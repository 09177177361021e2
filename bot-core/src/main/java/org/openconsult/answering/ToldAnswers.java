package org.openconsult.answering;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.openconsult.letter.Letter;
import org.openconsult.letter.Letters;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * What each mailing is to tell each person: noted when the mailing starts. It is told once the person has that mailing's
 * letter. Holds ids only.
 */
final class ToldAnswers {
    private static final String ANSWERS = "answers";

    private final MongoCollection<Document> notes;
    private final Letters letters;

    ToldAnswers(Storage storage) {
        this.notes = storage.collection(Storage.TOLD_ANSWERS);
        this.letters = new Letters(storage);
    }

    /** Notes it; what was noted first stays. */
    void note(String mailing, ParticipantId person, Set<Told> answers) {
        Inserts.insert(
                notes,
                new Document(Inserts.ID, name(mailing, person))
                        .append(
                                ANSWERS,
                                new ArrayList<>(answers.stream().map(Told::name).toList())));
    }

    Set<Told> noted(String mailing, ParticipantId person) {
        Set<Told> noted = new LinkedHashSet<>();
        Inserts.find(notes, name(mailing, person))
                .map(note -> note.getList(ANSWERS, String.class, List.of()))
                .ifPresent(names -> names.forEach(told -> noted.add(new Told(told))));
        return noted;
    }

    /** What somebody was told by letters that they have. */
    Set<Told> toldTo(ParticipantId person) {
        Set<Told> told = new HashSet<>();
        letters.to(person).stream()
                .filter(Letter.class::isInstance)
                .map(letter -> ((Letter) letter).mailing())
                .flatMap(Optional::stream)
                .forEach(mailing -> told.addAll(noted(mailing, person)));
        return told;
    }

    private static String name(String mailing, ParticipantId person) {
        return mailing + "/" + person.value();
    }
}
