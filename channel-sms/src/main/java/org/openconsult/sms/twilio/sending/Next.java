package org.openconsult.sms.twilio.sending;

import java.time.Duration;
import java.util.Optional;
import org.openconsult.channel.SendResult;

/** What a refusal leads to. */
enum Next {
    /** Nothing more to this person. */
    STOP {
        @Override
        SendResult after(String reason, Optional<Duration> pause) {
            return new SendResult.Stopped(reason);
        }
    },
    /** Later, for this person. */
    WAIT {
        @Override
        SendResult after(String reason, Optional<Duration> pause) {
            return new SendResult.RetryAfter(pause, false, reason);
        }
    },
    /** Later, for everybody: the account is busy, or must be mended first. */
    HOLD {
        @Override
        SendResult after(String reason, Optional<Duration> pause) {
            return new SendResult.RetryAfter(pause, true, reason);
        }
    },
    /** Never as it is. */
    GIVE_UP {
        @Override
        SendResult after(String reason, Optional<Duration> pause) {
            return new SendResult.BadContent(reason);
        }
    },
    /** It may have been sent. */
    DOUBT {
        @Override
        SendResult after(String reason, Optional<Duration> pause) {
            return new SendResult.Unknown(reason);
        }
    };

    abstract SendResult after(String reason, Optional<Duration> pause);
}
