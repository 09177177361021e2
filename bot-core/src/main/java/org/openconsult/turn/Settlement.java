package org.openconsult.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Commits turns, and sees to it that each one's effects are applied before the next is taken. */
final class Settlement {
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
        List<ConversationFile> unfinished = files.unfinishedSince(before).toList();
        unfinished.forEach(this::settle);
        return unfinished.size();
    }
}
