package org.openconsult.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** The record while one message is answered: each answer is read once, when it is first asked for. */
public final class StoredAnswers implements AnswerRecord {
    private final Storage storage;
    private final Map<CommentId, Optional<Answer>> answers = new HashMap<>();

    public StoredAnswers(Storage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<Answer> to(CommentId comment) {
        if (!answers.containsKey(comment)) {
            expect(List.of(comment));
        }
        return answers.getOrDefault(comment, Optional.empty());
    }

    @Override
    public void expect(List<CommentId> comments) {
        List<CommentId> unread = comments.stream()
                .filter(comment -> !answers.containsKey(comment))
                .toList();
        unread.forEach(comment -> answers.put(comment, Optional.empty()));
        storage
                .versions(Storage.COMMENTS)
                .newestOf(unread.stream().map(CommentId::value).toList())
                .values()
                .stream()
                .collect(Collectors.groupingBy(comment -> comment.getString(CommentDocuments.CONSULTATION)))
                .forEach(this::read);
    }

    private void read(String consultation, List<Document> comments) {
        Answers read = Answers.to(comments, storage, consultation);
        comments.forEach(comment -> answers.put(new CommentId(comment.getString(Versions.ID)), read.to(comment)));
    }
}
