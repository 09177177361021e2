package org.openconsult.mailing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openconsult.channel.ChannelId;
import org.openconsult.storage.Storage;

/** Counts what became of mailings. A few hundred small documents are read for a hundred thousand people. */
public final class MailingTallies {
    private final MailingPieces pieces;

    public MailingTallies(Storage storage) {
        this.pieces = new MailingPieces(storage);
    }

    /** All of a mailing; nobody before it started. */
    public Tally of(Mailing mailing) {
        return Tally.of(mailing.run().stream()
                .flatMap(run -> run.lanes().stream().flatMap(lane -> marks(mailing, run, lane).stream()))
                .toList());
    }

    /** The same by channel, by the channel's name. */
    public Map<ChannelId, Tally> byChannel(Mailing mailing) {
        Map<ChannelId, Tally> all = new TreeMap<>((one, other) -> one.name().compareTo(other.name()));
        mailing.run().ifPresent(run -> run.lanes()
                .forEach(lane -> all.put(lane.channel(), Tally.of(marks(mailing, run, lane)))));
        return all;
    }

    private List<PieceMarks> marks(Mailing mailing, MailingRun run, MailingLane lane) {
        return pieces.marks(mailing.id(), run, lane);
    }
}
