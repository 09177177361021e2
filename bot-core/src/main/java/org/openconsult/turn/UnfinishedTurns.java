package org.openconsult.turn;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Strikes;
import org.openconsult.storage.Versions;

/**
 * Turns that may have effects not applied yet. Each is noted among the turns, in the command that commits it and just before it,
 * and struck off after its effects. Notes lie at few places with names of their own, so that whatever a crash leaves is found by
 * these, however many turns there are.
 */
public final class UnfinishedTurns {
    /** Many more than turns that are unfinished at a time, even while nothing can be struck off for seconds. */
    private static final int PLACES = 4_096;
    /** A turn's note lies at one of so many; while one place in two is free, one turn in 256 finds none. */
    private static final int CHOICE = 8;
    /** Shares no divisor with the number of places, so that a turn's places differ. */
    private static final int STEP = 1_237;

    private static final int ASKED_AT_ONCE = 1_024;
    private static final String PREFIX = "note/";
    private static final String CONVERSATION = "conversation";
    private static final String NUMBER = "number";
    private static final String AT = "noted_at";

    private final MongoCollection<Document> turns;
    private final Strikes strikes;

    public UnfinishedTurns(Storage storage) {
        this.turns = storage.collection(Storage.TURNS);
        this.strikes = storage.strikes(Storage.TURNS);
    }

    /**
     * What says that a turn may be unfinished.
     *
     * @param place where it lies, which may be another's once it is struck off
     * @param conversation the id of the conversation
     * @param number of the turn, which may be another worker's, or never have been committed
     * @param at when somebody was about to commit it
     */
    public record Note(String place, String conversation, long number, Instant at) {
        /** The name of the turn. */
        public String turn() {
            return Versions.name(conversation, number);
        }

        /** As it is stored. */
        Document written() {
            return new Document(Inserts.ID, place)
                    .append(CONVERSATION, conversation)
                    .append(NUMBER, number)
                    .append(AT, Date.from(at))
                    .append(Strikes.MARK, mark());
        }

        /** All that it says: no other that lies at its place has the same, and nobody else's of that turn at another. */
        private String mark() {
            return place + " " + turn() + " " + at.toEpochMilli();
        }
    }

    /** Whether a document among the turns is not one of them. */
    public static boolean isNote(String id) {
        return id.startsWith(PREFIX);
    }

    private static String place(int number) {
        return PREFIX + number;
    }

    /** The notes of a turn that may be left, one for each place, in the order in which to try. */
    static List<Note> notes(CommittedTurn turn) {
        int first = turn.name().hashCode();
        return IntStream.range(0, CHOICE)
                .mapToObj(choice -> place(Math.floorMod(first + choice * STEP, PLACES)))
                .map(place -> new Note(place, turn.conversation(), turn.number(), turn.at()))
                .toList();
    }

    /** The notes of a turn, of every worker that wanted to commit it. */
    List<Note> of(CommittedTurn turn) {
        return at(notes(turn).stream().map(Note::place).toList())
                .filter(note -> note.turn().equals(turn.name()))
                .toList();
    }

    /** The notes of all turns. */
    public List<Note> all() {
        return IntStream.iterate(0, first -> first < PLACES, first -> first + ASKED_AT_ONCE)
                .mapToObj(first -> IntStream.range(first, Math.min(PLACES, first + ASKED_AT_ONCE))
                        .mapToObj(UnfinishedTurns::place)
                        .toList())
                .flatMap(this::at)
                .toList();
    }

    private Stream<Note> at(List<String> places) {
        return turns.find(Filters.in(Inserts.ID, places)).map(UnfinishedTurns::read).into(new ArrayList<>()).stream();
    }

    private static Note read(Document document) {
        return new Note(
                document.getString(Inserts.ID),
                document.getString(CONVERSATION),
                document.getLong(NUMBER),
                document.getDate(AT).toInstant());
    }

    /**
     * Does what a noted turn leads to, and strikes its note off: a moment later, since nobody waits for that, and whoever does the
     * same again until then changes nothing.
     */
    void finishAndStrikeSoon(Note note, Runnable effects) {
        long before = strikes.beforeWork();
        effects.run();
        strikeSoon(note, before);
    }

    /** Strikes the note of a turn off that another worker took. */
    void strikeSoon(Note note) {
        strikeSoon(note, strikes.beforeWork());
    }

    private void strikeSoon(Note note, long before) {
        strikes.strikeSoon(note.place(), note.mark(), before);
    }

    /** The same, and waits until its notes are gone. */
    void finish(Collection<Note> notes, Runnable effects) {
        long before = strikes.beforeWork();
        effects.run();
        notes.forEach(note -> strikes.strike(note.place(), note.mark(), before));
    }
}
