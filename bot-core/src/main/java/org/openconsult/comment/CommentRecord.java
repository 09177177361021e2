package org.openconsult.comment;

import java.util.List;
import java.util.Optional;

/** The comments of one consultation as they stand while a message is answered. The same question has the same answer. */
public interface CommentRecord {
    /** One that holds nothing. */
    CommentRecord EMPTY = new CommentRecord() {
        @Override
        public Optional<CommentCard> find(ReceiptCode code) {
            return Optional.empty();
        }

        @Override
        public Optional<CommentCard> find(CommentId id) {
            return Optional.empty();
        }
    };

    /** The comment that has this code, whoever wrote it. */
    Optional<CommentCard> find(ReceiptCode code);

    Optional<CommentCard> find(CommentId id);

    /** Those of them that are there, in the same order. */
    default List<CommentCard> findAll(List<CommentId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }
}
