package org.openconsult.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Urgency;
import org.openconsult.participant.ParticipantId;

/**
 * What a coordinator wrote to one person, or what a mailing says to them. It never changes, except that it is emptied when the
 * person is erased.
 *
 * @param number counts the letters to that person from 1
 * @param conversation names the talk that it belongs to
 * @param place the newest turn of that talk when it was written, after which it stands
 * @param form tells one press of the button from others; of a mailing its {@linkplain #ofMailing name}
 * @param by the coordinator, by the name they sign in with
 * @param words theirs, as they were written
 * @param message the words as they leave for the person's channel
 * @param tells names of what it tells, for who asks later whether the person was told; none of its words
 */
public record Letter(
        ParticipantId to,
        long number,
        String conversation,
        long place,
        ChannelId channel,
        TransportId transport,
        String form,
        String by,
        String words,
        DrawnMessage message,
        Instant at,
        List<String> tells)
        implements StoredLetter {
    static final String PREFIX = "letter/";
    private static final String MAILING = "mailing/";
    /** More than answers any turn ever had: letters go out behind them. */
    static final int BEHIND_ANSWERS = 1_000;

    public Letter {
        tells = List.copyOf(tells);
    }

    /** One that says nothing that is asked about later. */
    public Letter(
            ParticipantId to,
            long number,
            String conversation,
            long place,
            ChannelId channel,
            TransportId transport,
            String form,
            String by,
            String words,
            DrawnMessage message,
            Instant at) {
        this(to, number, conversation, place, channel, transport, form, by, words, message, at, List.of());
    }

    /** The same, which tells this. */
    public Letter telling(List<String> names) {
        return new Letter(to, number, conversation, place, channel, transport, form, by, words, message, at, names);
    }

    static int index(long number) {
        return BEHIND_ANSWERS + (int) number;
    }

    /** Whether an id of the outbox is that of a letter. */
    public static boolean isOne(String id) {
        return id.startsWith(PREFIX);
    }

    /** The form of all letters of a mailing: each person is written one at most. */
    public static String ofMailing(String mailing) {
        return MAILING + mailing;
    }

    /** The id of the mailing that it belongs to; empty when it was written to this person alone. */
    public Optional<String> mailing() {
        return Optional.of(form).filter(name -> name.startsWith(MAILING)).map(name -> name.substring(MAILING.length()));
    }

    /** Somebody who wrote to this person waits for their answer; a mailing never holds up one who waits. */
    private Urgency urgency() {
        return mailing().isPresent() ? Urgency.ANNOUNCEMENT : Urgency.REPLY;
    }

    @Override
    public OutboxEntry entry(Binary sealedAddress) {
        return new OutboxEntry(
                id(),
                channel,
                transport,
                conversation,
                place,
                index(),
                to,
                sealedAddress,
                message,
                urgency(),
                at,
                mailing());
    }

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "Letter[" + id() + "]";
    }
}
