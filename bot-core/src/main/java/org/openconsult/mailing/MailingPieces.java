package org.openconsult.mailing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** The recipients of mailings in pieces, and what became of them. Everything but a start is by {@code _id}. */
final class MailingPieces {
    private static final String MAILING = "mailing";
    private static final String DRAW = "draw";
    private static final String CHANNEL = "channel";
    private static final String RECIPIENTS = "recipients";

    private final MongoCollection<Document> pieces;
    private final MongoCollection<Document> marks;

    MailingPieces(Storage storage) {
        this.pieces = storage.collection(Storage.MAILING_PIECES);
        this.marks = storage.collection(Storage.MAILING_MARKS);
    }

    /**
     * Stores recipients piece by piece, each channel's by themselves.
     *
     * @param draw random
     * @param source names all recipients
     */
    List<MailingLane> keep(String mailing, String draw, Consumer<Consumer<Recipient>> source) {
        Map<String, Filling> lanes = new TreeMap<>();
        source.accept(recipient -> lanes.computeIfAbsent(
                        recipient.channel().name(), channel -> new Filling(mailing, draw, recipient.channel()))
                .add(recipient.name()));
        return lanes.values().stream().map(Filling::end).toList();
    }

    /** Deletes what was found for a mailing and is not what it goes by; again is harmless. */
    void forgetOthers(String mailing, String draw) {
        forget(mailing, found -> !draw.equals(found));
    }

    /** Deletes what was found at one time; again is harmless. */
    void forget(String mailing, String draw) {
        forget(mailing, draw::equals);
    }

    private void forget(String mailing, Predicate<String> draws) {
        pieces.find(Filters.eq(MAILING, mailing))
                .projection(Projections.include(DRAW))
                .forEach(piece -> {
                    if (draws.test(piece.getString(DRAW))) {
                        Inserts.delete(pieces, piece.getString(Inserts.ID));
                    }
                });
    }

    /** @throws IllegalStateException when it is not there */
    MailingPiece find(String name) {
        Document piece = Inserts.find(pieces, name)
                .orElseThrow(() -> new IllegalStateException("A piece of a mailing is not there"));
        return new MailingPiece(name, new ChannelId(piece.getString(CHANNEL)), piece.getList(RECIPIENTS, String.class));
    }

    /** The marks of all pieces of a lane, in their order. */
    List<PieceMarks> marks(String mailing, MailingRun run, MailingLane lane) {
        List<String> names = IntStream.range(0, lane.pieces())
                .mapToObj(number -> MailingPiece.name(mailing, run.draw(), lane.channel(), number))
                .toList();
        Map<String, PieceMarks> stored = new HashMap<>();
        marks.find(Filters.in(Inserts.ID, names))
                .map(PieceMarks::read)
                .forEach(found -> stored.put(found.name(), found));
        return IntStream.range(0, lane.pieces())
                .mapToObj(number -> stored.computeIfAbsent(
                        names.get(number), name -> PieceMarks.fresh(name, MailingPiece.size(lane, number))))
                .toList();
    }

    void put(PieceMarks piece) {
        marks.replaceOne(Filters.eq(Inserts.ID, piece.name()), piece.document(), new ReplaceOptions().upsert(true));
    }

    /** The pieces of one lane while they are stored. */
    private final class Filling {
        private final String mailing;
        private final String draw;
        private final ChannelId channel;
        private final List<String> next = new ArrayList<>();
        private int stored;
        private long recipients;

        Filling(String mailing, String draw, ChannelId channel) {
            this.mailing = mailing;
            this.draw = draw;
            this.channel = channel;
        }

        void add(String recipient) {
            next.add(recipient);
            recipients++;
            if (next.size() == MailingPiece.LARGEST) {
                store();
            }
        }

        MailingLane end() {
            if (!next.isEmpty()) {
                store();
            }
            return new MailingLane(channel, stored, recipients);
        }

        private void store() {
            Inserts.insert(
                    pieces,
                    new Document(Inserts.ID, MailingPiece.name(mailing, draw, channel, stored))
                            .append(MAILING, mailing)
                            .append(DRAW, draw)
                            .append(CHANNEL, channel.name())
                            .append(RECIPIENTS, List.copyOf(next)));
            next.clear();
            stored++;
        }
    }
}
