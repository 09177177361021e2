package org.openconsult.letter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.outbox.Farewells;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Leftovers;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The letters to each person, numbered from 1 without a gap: a letter's number can be taken only once, so nobody writes
 * the same one twice, and nothing is added once an end was put there.
 */
public final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final Binary NOWHERE = new Binary(new byte[0]);
    private static final String TO = "to";
    private static final String NUMBER = "number";
    private static final String AT = "at";
    private static final String SET_ASIDE = "set_aside";
    /** As many as crashed just after they were written, and a few; far below this. */
    private static final int AT_ONCE = 1_000;
    /** A letter that was noted so long ago and never kept will not be any more. */
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final LetterDocuments documents = new LetterDocuments();
    private final Versions letters;
    private final MongoCollection<Document> unfinished;

    public Letters(Storage storage) {
        this.letters = storage.versions(Storage.LETTERS);
        this.unfinished = storage.collection(Storage.UNFINISHED_LETTERS);
    }

    /** All to one person, in the order in which they were written; damaged ones too, so that the next number is one more. */
    public List<StoredLetter> to(ParticipantId person) {
        return LongStream.rangeClosed(1, letters.newestNumber(person.value()))
                .mapToObj(number -> find(person, number).map(document -> stored(person, number, document)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** That of a form among the letters to one person. */
    public static Optional<Letter> ofForm(String form, List<StoredLetter> all) {
        return readable(all).filter(letter -> letter.form().equals(form)).findFirst();
    }

    /** Those that are not damaged. */
    public static Stream<Letter> readable(List<StoredLetter> all) {
        return all.stream().filter(Letter.class::isInstance).map(Letter.class::cast);
    }

    /**
     * Keeps the next letter to a person. It is noted as unfinished until somebody says that it is on its way.
     *
     * @param entry of the audit trail that announced it
     * @return false, with nothing kept, when somebody else has taken its number or nothing more is written to them
     */
    public boolean add(Letter letter, String entry) {
        Inserts.insert(
                unfinished,
                new Document(Inserts.ID, letter.id())
                        .append(TO, letter.to().value())
                        .append(NUMBER, letter.number())
                        .append(AT, Date.from(letter.at())));
        return letters.add(letter.to().value(), letter.number(), documents.write(letter, entry));
    }

    /**
     * Keeps the next letter to a person as part of a mailing, which asks again until it is on its way: nothing is noted.
     *
     * @param entry of the audit trail that announced the mailing
     * @return false as of {@link #add}
     */
    public boolean addMailed(Letter letter, String entry) {
        return letters.add(letter.to().value(), letter.number(), documents.write(letter, entry));
    }

    /** The letter is on its way. */
    public void finished(Letter letter) {
        Inserts.delete(unfinished, letter.id());
    }

    /**
     * Finishes those that were written before a moment and perhaps never put on their way. One that cannot be finished is set
     * aside, so that it keeps none of the others from it.
     *
     * @param onItsWay puts one there
     * @return how many letters were finished
     */
    public int finish(Instant before, Consumer<Letter> onItsWay) {
        List<Document> left = unfinished
                .find(Filters.and(Filters.lt(AT, Date.from(before)), Filters.exists(SET_ASIDE, false)))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        return Leftovers.finish(left, note -> isFinished(note, before, onItsWay), this::setAside);
    }

    private boolean isFinished(Document note, Instant before, Consumer<Letter> onItsWay) {
        ParticipantId person = new ParticipantId(note.getString(TO));
        long number = note.getLong(NUMBER);
        Optional<Letter> letter = find(person, number).map(document -> documents.read(person, number, document));
        letter.ifPresentOrElse(onItsWay, () -> strike(note, before));
        return letter.isPresent();
    }

    private void setAside(Document note, RuntimeException broken) {
        String id = note.getString(Inserts.ID);
        unfinished.replaceOne(Filters.eq(Inserts.ID, id), new Document(note).append(SET_ASIDE, true));
        LOG.error(
                "Message {} cannot be put on its way and is set aside: {}",
                id,
                broken.getClass().getSimpleName());
    }

    private void strike(Document note, Instant before) {
        if (note.getDate(AT).toInstant().isBefore(before.minus(GIVEN_UP))) {
            Inserts.delete(unfinished, note.getString(Inserts.ID));
        }
    }

    /** Empties all letters to a person who is erased, and lets no other be written. Again is harmless. */
    public void erase(ParticipantId person, Farewells farewells) {
        end(person);
        for (StoredLetter letter : to(person)) {
            farewells.erase(letter.entry(NOWHERE));
            find(person, letter.number())
                    .ifPresent(stored -> letters.overwrite(person.value(), letter.number(), erased(letter, stored)));
        }
    }

    private Document erased(StoredLetter letter, Document stored) {
        return letter instanceof Letter whole ? documents.erased(whole, stored) : LetterDocuments.erased(stored);
    }

    /** Erases where somebody was reached who wrote from there before, and lets no other letter be written to them. */
    public void eraseAddress(ParticipantId person, Farewells farewells) {
        end(person);
        to(person).forEach(letter -> farewells.eraseAddress(letter.entry(NOWHERE)));
    }

    private Optional<Document> find(ParticipantId person, long number) {
        return letters.find(person.value(), number).filter(document -> !LetterDocuments.isEnd(document));
    }

    private StoredLetter stored(ParticipantId person, long number, Document document) {
        try {
            return documents.read(person, number, document);
        } catch (RuntimeException damaged) {
            UnreadableLetter unreadable = LetterDocuments.unreadable(person, number, document);
            LOG.warn(
                    "Message {} cannot be read: {}",
                    unreadable.id(),
                    damaged.getClass().getSimpleName());
            return unreadable;
        }
    }

    private void end(ParticipantId person) {
        boolean ended = false;
        while (!ended) {
            long newest = letters.newestNumber(person.value());
            ended = isEnd(person, newest) || letters.add(person.value(), newest + 1, LetterDocuments.end());
        }
    }

    private boolean isEnd(ParticipantId person, long number) {
        return letters.find(person.value(), number)
                .filter(LetterDocuments::isEnd)
                .isPresent();
    }
}
