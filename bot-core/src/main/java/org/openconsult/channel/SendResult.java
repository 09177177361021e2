package org.openconsult.channel;

import java.time.Duration;
import java.util.Optional;

/** What came of handing a message to a provider: what to do next, in a closed set that every provider's errors map to. */
public sealed interface SendResult {

    /**
     * The provider has it.
     *
     * @param providerId the provider's own name for it
     */
    record Sent(Optional<String> providerId) implements SendResult {}

    /**
     * Not taken, and surely not sent: try again.
     *
     * @param pause the least time to wait, where the provider names one: obeyed to the second
     * @param everybody whether it holds for all that goes to this provider and not for this person alone
     * @param reason a code or a few words of the provider's or ours; no personal data
     */
    record RetryAfter(Optional<Duration> pause, boolean everybody, String reason) implements SendResult {}

    /** The person does not want messages, or can never be reached there: nothing is sent until they write again. */
    record Stopped(String reason) implements SendResult {}

    /** The provider will never take this message: somebody must mend it. */
    record BadContent(String reason) implements SendResult {}

    /** It may have been sent or not: the connection broke after the request, or the answer makes no sense. */
    record Unknown(String reason) implements SendResult {}
}
