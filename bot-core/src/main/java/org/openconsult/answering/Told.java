package org.openconsult.answering;

import org.openconsult.comment.CommentId;
import org.openconsult.response.Answer;

/** That one comment was answered so: nobody is told the same twice. */
record Told(String name) {
    static Told of(CommentId comment, Answer answer) {
        return new Told(comment.value() + " " + answer.target().kind().word() + "/"
                + answer.target().id() + "/" + answer.version());
    }

    CommentId comment() {
        return new CommentId(name.substring(0, name.indexOf(' ')));
    }
}
