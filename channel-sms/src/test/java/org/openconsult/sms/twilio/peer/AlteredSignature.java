package org.openconsult.sms.twilio.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** Everything is as Twilio sent it but the signature. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum AlteredSignature implements Tampering {
    MISSING((signature, random) -> Optional.empty()),
    EMPTY((signature, random) -> Optional.of("")),
    TRUNCATED((signature, random) -> Optional.of(signature.substring(0, random.nextInt(signature.length())))),
    WITHOUT_ITS_PADDING((signature, random) -> Optional.of(signature.replace("=", ""))),
    LONGER((signature, random) -> Optional.of(signature + "=")),
    IN_SMALL_LETTERS((signature, random) -> Optional.of(signature.toLowerCase(Locale.ROOT))),
    ONE_CHARACTER_CHANGED((signature, random) -> Optional.of(changed(signature, random.nextInt(27)))),
    /** Of its last letter two bits carry nothing: decoded, both are the same. */
    WRITTEN_OTHERWISE((signature, random) -> Optional.of(changed(signature, 26))),
    IN_HEXADECIMAL((signature, random) ->
            Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(signature)))),
    TWICE_ENCODED((signature, random) ->
            Optional.of(Base64.getEncoder().encodeToString(signature.getBytes(StandardCharsets.US_ASCII)))),
    NOT_ASCII((signature, random) -> Optional.of("\u00E9" + signature.substring(1)));

    private final BiFunction<String, Random, Optional<String>> change;

    AlteredSignature(BiFunction<String, Random, Optional<String>> change) {
        this.change = change;
    }

    @Override
    public Delivery of(WebhookRequest genuine, TwilioLibrary twilio, Random random) throws IOException {
        String signature = twilio.sign(genuine);
        return Delivery.of(genuine, signature).withSignature(change.apply(signature, random));
    }

    /** The next letter of the Base64 alphabet differs in its last bit where the letter is an even one, {@code A} say. */
    private static String changed(String signature, int index) {
        char letter = signature.charAt(index);
        char another = letter == '9' ? '+' : (char) (letter + 1);
        return signature.substring(0, index) + another + signature.substring(index + 1);
    }
}
