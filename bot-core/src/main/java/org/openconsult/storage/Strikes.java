package org.openconsult.storage;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.bson.Document;

/**
 * Strikes off notes of what may be unfinished: those of several workers together, and only once all is told that was begun to be
 * told before. A note stays where something may not have been told meanwhile: whoever finds it does its work once more.
 */
public final class Strikes {
    /**
     * What a note has that no other ever has, so that none is struck off which lies in its place by then. A field of its own, since
     * one command can ask for many of them: FerretDB 1 makes each delete that a command asks for durable by itself.
     */
    public static final String MARK = "mark";

    private final MongoCollection<Document> notes;
    private final News news;
    private final Gathered<Strike, Boolean> gathered;

    private record Strike(String id, String mark, long untoldBefore) {}

    Strikes(MongoCollection<Document> notes, News news, Executor threads) {
        this.notes = notes;
        this.news = news;
        this.gathered = new Gathered<>(threads, this::strikeAll);
    }

    /** Asked before a work is begun, names that moment to those who strike off its note. */
    public long beforeWork() {
        return news.untold();
    }

    /**
     * Strikes a note off a moment later: nobody waits for it, and until then its work may be done once more.
     *
     * @param id where the note lies
     * @param mark its {@link #MARK}
     * @param beforeWork what {@link #beforeWork} answered before the work that the note stands for was done
     */
    public void strikeSoon(String id, String mark, long beforeWork) {
        var unused = gathered.addForSoon(new Strike(id, mark, beforeWork));
    }

    /** Strikes a note off, and waits until that is done. */
    public void strike(String id, String mark, long beforeWork) {
        gathered.perform(new Strike(id, mark, beforeWork));
    }

    private List<Boolean> strikeAll(List<Strike> strikes) {
        news.awaitTold();
        long untold = news.untold();
        deleteAll(strikes.stream()
                .filter(strike -> strike.untoldBefore() == untold)
                .toList());
        return strikes.stream().map(strike -> strike.untoldBefore() == untold).toList();
    }

    private void deleteAll(List<Strike> told) {
        if (told.isEmpty()) {
            return;
        }
        // In one document, not under $and: there the databases that we try do not see that names are asked for.
        notes.deleteMany(new Document(Inserts.ID, anyOf(told, Strike::id)).append(MARK, anyOf(told, Strike::mark)));
    }

    private static Document anyOf(List<Strike> strikes, Function<Strike, String> named) {
        return new Document("$in", strikes.stream().map(named).toList());
    }
}
