package org.openconsult.app.desk.messages;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Receipts;
import org.openconsult.correspondence.Author;
import org.openconsult.correspondence.Talks;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.springframework.stereotype.Component;

/** What a talk is called at the desk: by the person's id, by one of their comments, by what exports call the person. */
@Component
class TalkNames {
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern COMMENT = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern PSEUDONYM = Pattern.compile("P[0-9a-f]{12}");

    private final Talks talks;
    private final Participants participants;
    private final Receipts receipts;

    TalkNames(Talks talks, Participants participants, Storage storage, Fingerprints fingerprints) {
        this.talks = talks;
        this.participants = participants;
        this.receipts = new Receipts(storage, fingerprints);
    }

    /** Whose talk a name means, if it is one. */
    Author author(String name) {
        if (PERSON.matcher(name).matches()) {
            return known(new ParticipantId(name));
        }
        if (COMMENT.matcher(name).matches()) {
            return talks.authorOf(new CommentId(name));
        }
        return PSEUDONYM.matcher(name).matches()
                ? participants.called(name).<Author>map(Author.Person::new).orElseGet(Author.Nobody::new)
                : new Author.Nobody();
    }

    private Author known(ParticipantId id) {
        return participants
                .find(id)
                .<Author>map(person -> person.erased() ? new Author.Erased() : new Author.Person(id))
                .orElseGet(Author.Nobody::new);
    }

    /** The name of the talk that somebody typed a receipt code, or a name, of. */
    Optional<String> find(String typed) {
        String plain = typed.strip();
        Optional<String> byCode =
                ReceiptCode.read(plain).flatMap(receipts::holder).map(CommentId::value);
        return byCode.or(() -> Optional.of(spelled(plain))).filter(this::isKnown);
    }

    private boolean isKnown(String name) {
        return !(author(name) instanceof Author.Nobody);
    }

    private static String spelled(String typed) {
        String small = typed.toLowerCase(Locale.ROOT);
        return small.startsWith("p") ? "P" + small.substring(1) : small;
    }
}
