package org.openconsult.delivery;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.SendResult;
import org.openconsult.outbox.QueueEntry;

/**
 * What came of an attempt, while it may not be stored yet.
 *
 * @param entry what was sent
 * @param claim the number of the claim that it was made under
 * @param result empty when it was not sent after all, and is handed back
 * @param at when it ended
 */
record Outcome(QueueEntry entry, int claim, Optional<SendResult> result, Instant at) {}
