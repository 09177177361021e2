package org.openconsult.app.settings;

import java.util.Optional;

/**
 * What is known of where we are on the web.
 *
 * @param publicUrl none while we are only tried out
 */
public record Site(Optional<PublicUrl> publicUrl) {

    /** Whether browsers reach us only over an encrypted line. */
    public boolean isEncrypted() {
        return publicUrl.filter(PublicUrl::isEncrypted).isPresent();
    }
}
