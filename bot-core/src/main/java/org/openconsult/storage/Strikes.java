package org.openconsult.storage;

import java.util.List;
import java.util.concurrent.Executor;
import org.bson.conversions.Bson;

/**
 * Strikes off notes of what may be unfinished: those of several workers together, and only once all is told that was begun to be
 * told before. A note stays where something may not have been told meanwhile: whoever finds it does its work once more.
 */
public final class Strikes {
    private final GatheredDeletes notes;
    private final News news;
    private final Gathered<Strike, Boolean> gathered;

    private record Strike(Bson note, long untoldBefore) {}

    Strikes(GatheredDeletes notes, News news, Executor threads) {
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
     * @param note finds it, and nothing that may lie in its place by then
     * @param beforeWork what {@link #beforeWork} answered before the work that the note stands for was done
     */
    public void strikeSoon(Bson note, long beforeWork) {
        var unused = gathered.addForSoon(new Strike(note, beforeWork));
    }

    /** Strikes a note off, and waits until that is done. */
    public void strike(Bson note, long beforeWork) {
        gathered.perform(new Strike(note, beforeWork));
    }

    private List<Boolean> strikeAll(List<Strike> strikes) {
        news.awaitTold();
        long untold = news.untold();
        List<Boolean> struck =
                strikes.stream().map(strike -> strike.untoldBefore() == untold).toList();
        notes.deleteAll(strikes.stream()
                .filter(strike -> strike.untoldBefore() == untold)
                .map(Strike::note)
                .toList());
        return struck;
    }
}
