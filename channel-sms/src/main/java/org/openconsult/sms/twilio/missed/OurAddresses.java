package org.openconsult.sms.twilio.missed;

import java.util.List;
import java.util.Optional;

/**
 * Which messages of the account are for us: others may use the same account, and their texts are none of our business.
 * So Twilio is asked by the addresses that people write to. A messaging service does not say which numbers it has; where
 * it is all that is known, the whole account is listed and what names another service is left alone.
 *
 * @param addresses that people write to, as Twilio writes them
 * @param service the messaging service that sends for us
 */
public record OurAddresses(List<String> addresses, Optional<String> service) {
    public OurAddresses {
        addresses = List.copyOf(addresses);
    }

    /** Whether nothing says what is for us. */
    boolean areUnknown() {
        return addresses.isEmpty() && service.isEmpty();
    }

    /** By which recipients to ask, one after the other; an absent one stands for all of the account. */
    List<Optional<String>> recipients() {
        if (areUnknown()) {
            return List.of();
        }
        return addresses.isEmpty()
                ? List.of(Optional.empty())
                : addresses.stream().map(Optional::of).toList();
    }

    /** Whether a message is for us. */
    boolean include(ListingEntry entry) {
        return addresses.isEmpty()
                ? entry.service().isEmpty() || entry.service().equals(service)
                : entry.to().filter(this::isOurs).isPresent();
    }

    private boolean isOurs(String to) {
        return addresses.stream().anyMatch(to::equalsIgnoreCase);
    }
}
