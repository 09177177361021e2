package org.openconsult.sms;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Entrance;

/**
 * People text a number: to one commitment the text begins with the commitment's number.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5724">RFC 5724, sms: addresses</a>
 * @see <a href="https://github.com/zxing/zxing/wiki/Barcode-Contents#sms">What cameras read as a text message</a>
 */
public final class SmsEntrance implements Entrance {
    private final String id;
    private final Optional<OurNumber> number;

    private SmsEntrance(String id, Optional<OurNumber> number) {
        this.id = id;
        this.number = number;
    }

    /**
     * Through one provider.
     *
     * @param sender who its texts come from
     */
    public static SmsEntrance of(String id, @Nullable String sender, NumberSettings told, SmsSettings settings) {
        return new SmsEntrance(
                id,
                told.given()
                        .or(() -> Optional.ofNullable(sender))
                        .flatMap(from -> OurNumber.of(from, settings.country())));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ChannelId channel() {
        return SmsChannel.ID;
    }

    @Override
    public Optional<Way> way(OptionalInt commitment) {
        return number.map(known -> commitment.isPresent() ? about(known, commitment.getAsInt()) : beginning(known));
    }

    private static Way beginning(OurNumber number) {
        return new Way(number.shown(), "sms:" + number.dialled(), "SMSTO:" + number.dialled());
    }

    /** Phones of one make want the text behind a question mark, those of another behind an ampersand. */
    private static Way about(OurNumber number, int commitment) {
        return new Way(
                number.shown(),
                "sms:" + number.dialled() + "?&body=" + commitment + "%20",
                "SMSTO:" + number.dialled() + ":" + commitment + " ");
    }
}
