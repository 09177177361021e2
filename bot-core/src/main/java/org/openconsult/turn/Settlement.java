package org.openconsult.turn;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits turns, and sees to it that each one's effects are applied before the next is taken. */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final ConversationFiles files;
    private final Effects effects;

    Settlement(ConversationFiles files, Effects effects) {
        this.files = files;
        this.effects = effects;
    }

    /** Saves a conversation with its pending turn; empty, with nothing stored, when another worker was first. */
    Optional<ConversationFile> commit(ConversationFile file) {
        return files.save(file);
    }

    /**
     * Applies what is pending, whoever left it, and marks it as done.
     *
     * @return the conversation with nothing pending; empty when another worker has changed it meanwhile
     */
    Optional<ConversationFile> settle(ConversationFile file) {
        if (file.pending().isEmpty()) {
            return Optional.of(file);
        }
        effects.apply(file.pending().get());
        return files.save(file.settled());
    }

    /** Finishes what crashed or failed workers left before a moment; answers how many conversations that were. */
    int settleUnfinished(Instant before) {
        return (int) files.unfinishedSince(before).stream()
                .filter(this::isSettledNow)
                .count();
    }

    /** One that cannot be finished now must not keep the others from it; it is tried again the next time. */
    private boolean isSettledNow(String conversation) {
        try {
            return files.find(conversation).flatMap(this::settle).isPresent();
        } catch (MongoException outage) {
            throw outage;
        } catch (RuntimeException failure) {
            LOG.error(
                    "Conversation {} cannot be finished: {}",
                    conversation,
                    failure.getClass().getSimpleName());
            return false;
        }
    }
}
