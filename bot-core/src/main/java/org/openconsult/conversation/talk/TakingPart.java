package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.CommentForm;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.conversation.Turn;
import org.openconsult.reply.Reply;
import org.openconsult.session.SessionCard;
import org.openconsult.session.SessionRecord;

/** A person's part in a session: by its form, or from elsewhere by its code, until it is closed. */
public final class TakingPart {
    private final Talk talk;

    public TakingPart(Talk talk) {
        this.talk = talk;
    }

    /** What a comment that is made now is a part of. What was sent before the end and had to wait is, too. */
    public Optional<SessionCard> session() {
        SessionRecord sessions = talk.situation().sessions();
        Optional<String> ofForm = talk.incoming().form().flatMap(CommentForm::session);
        return ofForm.or(() -> talk.conversation().session())
                .flatMap(sessions::find)
                .filter(this::isGoingOn);
    }

    private boolean isGoingOn(SessionCard session) {
        return session.takes(talk.sentAt())
                && session.consultation().equals(talk.plan().id());
    }

    /** Lets the person take part in the session that has this code, and opens what it is at. */
    public Turn joined(String code) {
        Optional<SessionCard> session = ReceiptCode.read(code)
                .flatMap(talk.situation().sessions()::joinedBy)
                .filter(this::isGoingOn);
        return session.map(this::joined).orElseGet(() -> new Misfit(talk).because("join.over"));
    }

    private Turn joined(SessionCard session) {
        Talk inside = talk.with(talk.conversation().withSession(Optional.of(session.id())));
        Reply welcome = inside.draft().say("join.done").reply();
        return new Opening(inside)
                .of(session.current())
                .map(turn -> behind(welcome, turn))
                .orElseGet(() -> inside.turn(inside.conversation(), welcome));
    }

    private static Turn behind(Reply welcome, Turn turn) {
        List<Reply> replies = new ArrayList<>(turn.replies());
        replies.add(0, welcome);
        return new Turn(turn.conversation(), replies, turn.facts());
    }
}
