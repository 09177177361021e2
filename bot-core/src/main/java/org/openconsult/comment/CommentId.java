package org.openconsult.comment;

/**
 * Names a comment for ever, in exports too. Derived from the message that made it, so that making it again makes the
 * same one; tells nothing about the person.
 */
public record CommentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
