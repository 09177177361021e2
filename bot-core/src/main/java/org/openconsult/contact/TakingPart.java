package org.openconsult.contact;

import java.util.Optional;

/**
 * What a contact did, as far as it is known: of those who are reached by phone.
 *
 * @param wrote somebody wrote from there, whatever it was
 * @param commented on this consultation
 * @param optedOut they want no messages, or their provider says that they cannot get any
 * @param pseudonym leads to the talk with them
 */
public record TakingPart(boolean wrote, boolean commented, boolean optedOut, Optional<String> pseudonym) {
    static final TakingPart NONE = new TakingPart(false, false, false, Optional.empty());
}
