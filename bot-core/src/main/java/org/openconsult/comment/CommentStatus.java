package org.openconsult.comment;

/** What has become of a comment. Whatever it is, the comment stays in the record. */
public enum CommentStatus {
    /** It counts, and is published. */
    RECEIVED,
    /** It counts, but is tied to no commitment yet. */
    UNASSIGNED,
    /** A coordinator keeps its text from being published, and says why. */
    HIDDEN,
    /** The person took it back. */
    WITHDRAWN,
    /** The person had their data erased; the text is gone. */
    ERASED;

    /** Whether everybody may read its text. */
    public boolean isPublic() {
        return this == RECEIVED || this == UNASSIGNED;
    }
}
