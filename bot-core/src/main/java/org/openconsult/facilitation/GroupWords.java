package org.openconsult.facilitation;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Language;

/**
 * Words that somebody said to us where others read along.
 *
 * @param place where that is: a group, a meeting
 * @param person who said it, as they are reached alone
 * @param text without the mention of us
 * @param locale the language that the channel says the person uses
 * @param reason a number that grows with what is said there, the same when the same words come again
 * @param placeName what the place is called, where the channel tells: a meeting's title
 */
public record GroupWords(
        TransportId transport,
        Address place,
        Address person,
        String text,
        Optional<Language> locale,
        Instant at,
        long reason,
        Optional<String> placeName) {
    /** Leaves out who said what and where, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return "GroupWords";
    }
}
