package org.openconsult.session;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a talk needs to know of a session.
 *
 * @param place where it takes place, as the channel names it
 * @param current the number of the commitment that is gone through, or 0 for the whole plan
 * @param open not closed yet
 */
public record SessionCard(String id, Optional<String> place, OptionalInt current, boolean open) {}
