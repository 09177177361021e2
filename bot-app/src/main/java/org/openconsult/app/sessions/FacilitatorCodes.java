package org.openconsult.app.sessions;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.session.Invitations;
import org.springframework.stereotype.Component;

/** Gives coordinators codes by which they are known where they lead sessions. */
@Component
public class FacilitatorCodes {
    private static final int LOT_BYTES = 16;

    private final Invitations invitations;
    private final SecureRandom random;
    private final Clock clock;

    FacilitatorCodes(Invitations invitations, SecureRandom random, Clock clock) {
        this.invitations = invitations;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Another code each time, good for {@link Invitations#COORDINATORS_TIME}.
     *
     * @param coordinator the name they sign in with
     * @return as it is shown to people
     */
    public String next(String coordinator) {
        byte[] lot = new byte[LOT_BYTES];
        random.nextBytes(lot);
        ReceiptCode code = invitations.toCoordinator(coordinator, HexFormat.of().formatHex(lot), clock.instant());
        return code.shown();
    }
}
