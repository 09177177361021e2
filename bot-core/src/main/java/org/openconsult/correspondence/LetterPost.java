package org.openconsult.correspondence;

import java.util.NoSuchElementException;
import org.bson.types.Binary;
import org.openconsult.letter.Letter;
import org.openconsult.outbox.Outbox;
import org.openconsult.storage.Storage;
import org.openconsult.turn.PastTurn;
import org.openconsult.turn.PastTurns;

/** Puts letters on their way to where the person was at the turn that they stand after. */
public final class LetterPost {
    private final PastTurns turns;
    private final Outbox outbox;

    public LetterPost(Storage storage, Outbox outbox) {
        this.turns = new PastTurns(storage);
        this.outbox = outbox;
    }

    /**
     * Puts one on its way; again is harmless.
     *
     * @return false for whoever was erased meanwhile: they have no address, and are not written to
     * @throws NoSuchElementException when that turn is not there
     */
    public boolean send(Letter letter) {
        Binary address = turns.find(letter.conversation(), letter.place())
                .map(PastTurn::sealedAddress)
                .orElseThrow();
        if (address.length() == 0) {
            return false;
        }
        outbox.keep(letter.entry(address));
        return true;
    }
}
