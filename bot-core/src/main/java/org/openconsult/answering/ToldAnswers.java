package org.openconsult.answering;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.letter.Letter;
import org.openconsult.letter.Letters;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * What each mailing is to tell each person, noted when the mailing starts, and what people were told: what a letter to them
 * says that was sent, is on its way, or is in doubt. Holds ids only.
 */
final class ToldAnswers {
    private static final String ANSWERS = "answers";

    private final MongoCollection<Document> notes;
    private final Letters letters;
    private final DeliveryStages stages;

    ToldAnswers(Storage storage) {
        this.notes = storage.collection(Storage.TOLD_ANSWERS);
        this.letters = new Letters(storage);
        this.stages = new DeliveryStages(storage);
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

    /** What somebody was told. A letter that surely never reached them told them nothing. */
    Set<Told> toldTo(ParticipantId person) {
        return told(mailed(person));
    }

    /** Whether what a letter says was told by a later one, because it was taken for lost meanwhile. */
    boolean isToldLater(ParticipantId person, String letter) {
        List<Letter> all = mailed(person);
        return all.stream()
                .filter(one -> one.id().equals(letter))
                .findFirst()
                .filter(one -> !Collections.disjoint(
                        tells(one),
                        told(all.stream()
                                .filter(later -> later.number() > one.number())
                                .toList())))
                .isPresent();
    }

    private List<Letter> mailed(ParticipantId person) {
        return Letters.readable(letters.to(person))
                .filter(letter -> letter.mailing().isPresent())
                .toList();
    }

    private Set<Told> told(List<Letter> mailed) {
        Map<String, DeliveryStages.Known> known =
                stages.of(mailed.stream().map(Letter::id).toList());
        Set<Told> told = new HashSet<>();
        mailed.stream()
                .filter(letter -> Optional.ofNullable(known.get(letter.id()))
                        .filter(DeliveryStages.Known::isSurelyLost)
                        .isEmpty())
                .forEach(letter -> told.addAll(tells(letter)));
        return told;
    }

    /** Letters of before they said what they tell told all that was noted. */
    private Set<Told> tells(Letter letter) {
        return letter.tells().isEmpty()
                ? noted(letter.mailing().orElseThrow(), letter.to())
                : letter.tells().stream().map(Told::new).collect(Collectors.toSet());
    }

    private static String name(String mailing, ParticipantId person) {
        return mailing + "/" + person.value();
    }
}
