package org.openconsult.turn;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.openconsult.storage.GatheredInserts;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Strikes;
import org.openconsult.storage.Versions;

/**
 * Turns that may have effects not applied yet. Each is noted before it is committed and struck off after its effects,
 * so that whatever a crash leaves is found here, in a collection that stays small.
 */
final class UnfinishedTurns {
    /** As many as threads of instances that crashed, and a few; far below this. */
    private static final int AT_ONCE = 10_000;

    private static final String AT = "at";
    private final MongoCollection<Document> unfinished;
    private final GatheredInserts notes;
    private final Strikes strikes;

    UnfinishedTurns(Storage storage) {
        this.unfinished = storage.collection(Storage.UNFINISHED);
        this.notes = storage.inserts(Storage.UNFINISHED);
        this.strikes = storage.strikes(Storage.UNFINISHED);
    }

    /**
     * @param conversation the id of the conversation
     * @param number of the turn, which may never have been committed
     * @param at when somebody was about to commit it
     */
    record Note(String conversation, long number, Instant at) {
        String name() {
            return Versions.name(conversation, number);
        }
    }

    void note(CommittedTurn turn) {
        notes.insert(new Document(Inserts.ID, turn.name())
                .append(Versions.ID, turn.conversation())
                .append(Versions.VERSION, turn.number())
                .append(AT, Date.from(turn.at())));
    }

    /** Whether a turn may have effects that are not applied yet. */
    boolean contains(CommittedTurn turn) {
        return Inserts.find(unfinished, turn.name()).isPresent();
    }

    /**
     * Does what a noted turn leads to, and strikes its note off: a moment later, since nobody waits for that, and whoever does the
     * same again until then changes nothing.
     */
    void finishAndStrikeSoon(String name, Runnable effects) {
        long before = strikes.beforeWork();
        effects.run();
        strikes.strikeSoon(name, before);
    }

    /** The same, and waits until the note is gone. */
    void finish(String name, Runnable effects) {
        long before = strikes.beforeWork();
        effects.run();
        strikes.strike(name, before);
    }

    /** Some thousands at most; more are left to the next time. */
    List<Note> all() {
        return unfinished.find().limit(AT_ONCE).map(UnfinishedTurns::read).into(new ArrayList<>());
    }

    private static Note read(Document document) {
        return new Note(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                document.getDate(AT).toInstant());
    }
}
