package org.openconsult.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.storage.Storage;

/** Tells what became of messages. */
public final class DeliveryStages {
    private final DeliveryLog log;

    public DeliveryStages(Storage storage) {
        this.log = new DeliveryLog(storage);
    }

    /**
     * Where a message stands.
     *
     * @param reason the provider's code or a few words, where something went wrong
     * @param doubted it was not known at some time whether it was sent, so the person may have it twice
     * @param at since when
     */
    public record Known(DeliveryStage stage, Optional<String> reason, boolean doubted, Instant at) {

        /** Nobody tries any more by themselves, and the person surely does not have it. */
        public boolean isSurelyLost() {
            return !doubted
                    && switch (stage) {
                        case FAILED, STOPPED, DEAD, EXPIRED -> true;
                        case WAITING, SENDING, AGAIN, UNKNOWN, ACCEPTED, SENT, DELIVERED, READ -> false;
                    };
        }
    }

    /** Empty when nothing was heard or done of it: it still waits, or went out in the answer to a request. */
    public Optional<Known> of(String message) {
        DeliveryLog.Entry newest = log.newest(message);
        return newest.version() == 0 ? Optional.empty() : Optional.of(known(newest));
    }

    /** The same of many at once; those of which nothing was heard are left out. */
    public Map<String, Known> of(Collection<String> messages) {
        return log.newestOf(messages).stream()
                .collect(Collectors.toUnmodifiableMap(DeliveryLog.Entry::id, DeliveryStages::known));
    }

    private static Known known(DeliveryLog.Entry entry) {
        DeliveryState state = entry.delivery().state();
        return new Known(stage(state), reason(state), entry.delivery().doubted(), entry.at());
    }

    private static DeliveryStage stage(DeliveryState state) {
        if (state instanceof DeliveryState.Sent sent) {
            return stage(sent.status());
        }
        if (state instanceof DeliveryState.Waiting) {
            return DeliveryStage.WAITING;
        }
        if (state instanceof DeliveryState.Claimed) {
            return DeliveryStage.SENDING;
        }
        if (state instanceof DeliveryState.Retry) {
            return DeliveryStage.AGAIN;
        }
        if (state instanceof DeliveryState.Unknown) {
            return DeliveryStage.UNKNOWN;
        }
        if (state instanceof DeliveryState.Stopped) {
            return DeliveryStage.STOPPED;
        }
        return state instanceof DeliveryState.Dead ? DeliveryStage.DEAD : DeliveryStage.EXPIRED;
    }

    private static DeliveryStage stage(DeliveryStatus status) {
        return switch (status) {
            case ACCEPTED -> DeliveryStage.ACCEPTED;
            case SENT -> DeliveryStage.SENT;
            case FAILED -> DeliveryStage.FAILED;
            case DELIVERED -> DeliveryStage.DELIVERED;
            case READ -> DeliveryStage.READ;
        };
    }

    private static Optional<String> reason(DeliveryState state) {
        if (state instanceof DeliveryState.Sent sent) {
            return sent.reason();
        }
        if (state instanceof DeliveryState.Retry retry) {
            return Optional.of(retry.reason());
        }
        if (state instanceof DeliveryState.Unknown unknown) {
            return Optional.of(unknown.reason());
        }
        if (state instanceof DeliveryState.Stopped stopped) {
            return Optional.of(stopped.reason());
        }
        return state instanceof DeliveryState.Dead dead ? Optional.of(dead.reason()) : Optional.empty();
    }
}
