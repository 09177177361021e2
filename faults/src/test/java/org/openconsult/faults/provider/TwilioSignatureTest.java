package org.openconsult.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> PARAMETERS = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+12349013030",
            "Digits", "1234",
            "From", "+12349013030",
            "To", "+18005551212");

    @Test
    void isTheOneOfTwiliosExample() {
        assertThat(new TwilioSignature("12345").of(URL, new TreeMap<>(PARAMETERS)))
                .isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    @Test
    void isBelievedByTwiliosOwnLibraryWithAccentsToo() {
        Map<String, String> form = Map.of("Body", "está roto 👍🏽 & 100%", "From", "+5016000001");
        String signature = new TwilioSignature(Account.TOKEN).of(Account.PUBLIC_URL + "/x", new TreeMap<>(form));

        assertThat(new RequestValidator(Account.TOKEN).validate(Account.PUBLIC_URL + "/x", form, signature))
                .isTrue();
        assertThat(new RequestValidator(Account.TOKEN).validate(Account.PUBLIC_URL + "/y", form, signature))
                .isFalse();
    }
}
