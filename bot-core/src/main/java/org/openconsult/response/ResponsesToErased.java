package org.openconsult.response;

import org.openconsult.comment.CommentId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Empties what was answered to single comments of people who were erased: it may say what they said. */
public final class ResponsesToErased {
    private final Versions responses;

    public ResponsesToErased(Storage storage) {
        this.responses = storage.versions(Storage.RESPONSES);
    }

    /** Erases the response to a comment, in all its versions, if there is one. Again is harmless. */
    public void erase(String consultation, CommentId comment) {
        responses.erase(
                new Target(Target.Kind.COMMENT, comment.value()).name(consultation), 0, ResponseDocuments::erased);
    }
}
