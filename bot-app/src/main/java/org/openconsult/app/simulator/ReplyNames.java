package org.openconsult.app.simulator;

import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.participant.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * Names what is said to a simulated phone. The name itself shows which phone was told and what was asked, so that a tap
 * can be believed though nothing is kept of it.
 */
@Component
class ReplyNames {
    private static final String PURPOSE = "simulator reply";
    private static final char BEFORE_PROOF = '.';

    private final Fingerprints fingerprints;

    ReplyNames(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /**
     * What the phone knows a reply by.
     *
     * @param reply what we know it by
     */
    String name(Address phone, String reply, Optional<String> asked) {
        return reply + BEFORE_PROOF + fingerprints.of(PURPOSE, proven(phone, reply, asked));
    }

    /** Whether a reply of this name was said to this phone and asked this. */
    boolean isGenuine(String name, Address phone, Optional<String> asked) {
        int end = name.lastIndexOf(BEFORE_PROOF);
        return end >= 0
                && fingerprints
                        .candidates(PURPOSE, proven(phone, name.substring(0, end), asked))
                        .contains(name.substring(end + 1));
    }

    private static String proven(Address phone, String reply, Optional<String> asked) {
        return String.join("\n", phone.channel().name(), reply, asked.orElse(""), phone.value());
    }
}
