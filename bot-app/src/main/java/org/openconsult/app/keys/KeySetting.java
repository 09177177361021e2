package org.openconsult.app.keys;

import java.util.List;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.participant.KeyRing;

/** Reads secrets as they are written in settings. */
final class KeySetting {
    private KeySetting() {}

    /**
     * Reads one ring.
     *
     * @throws CannotStartException when a key is not 32 bytes in base 64; the secret itself is not repeated
     */
    static KeyRing read(String setting, List<String> written) {
        try {
            return KeyRing.ofBase64(written);
        } catch (IllegalArgumentException e) {
            throw new CannotStartException(
                    setting + " must be 32 bytes in base 64, as \"openssl rand -base64 32\" prints them.", e);
        }
    }
}
