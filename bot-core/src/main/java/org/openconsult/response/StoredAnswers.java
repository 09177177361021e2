package org.openconsult.response;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.comment.CommentId;
import org.openconsult.storage.Storage;

/** The record while one message is answered: each answer is read when it is first asked for. */
public final class StoredAnswers implements AnswerRecord {
    private final Storage storage;
    private final Map<CommentId, Optional<Answer>> answers = new HashMap<>();

    public StoredAnswers(Storage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<Answer> to(CommentId comment) {
        return answers.computeIfAbsent(comment, id -> storage.versions(Storage.COMMENTS)
                .newest(id.value())
                .flatMap(document -> Answers.to(document, storage)));
    }
}
