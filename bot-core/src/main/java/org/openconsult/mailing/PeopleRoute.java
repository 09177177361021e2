package org.openconsult.mailing;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openconsult.letter.StoredLetter;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.participant.ParticipantId;

/** The way of a mailing to people who wrote before: each gets a letter, as a coordinator would write it to them alone. */
public final class PeopleRoute implements MailingRoute {
    private final MailingKind kind;
    private final BiConsumer<Mailing, Consumer<Recipient>> people;
    private final MailingContent content;
    private final MailedLetters letters;

    /** @param people names for whom it is, as of {@link MailingRoute#recipients} */
    public PeopleRoute(
            MailingKind kind,
            BiConsumer<Mailing, Consumer<Recipient>> people,
            MailingContent content,
            MailedLetters letters) {
        this.kind = kind;
        this.people = people;
        this.content = content;
        this.letters = letters;
    }

    @Override
    public MailingKind kind() {
        return kind;
    }

    @Override
    public void recipients(Mailing mailing, Consumer<Recipient> each) {
        people.accept(mailing, each);
    }

    @Override
    public Posted post(Mailing mailing, String recipient) {
        return letters.post(mailing, new ParticipantId(recipient), content);
    }

    @Override
    public boolean isWelcome(OutboxEntry message) {
        return letters.isStillTheirs(message) && content.isNews(message);
    }

    @Override
    public String message(Mailing mailing, String recipient, long number) {
        return StoredLetter.id(new ParticipantId(recipient), number);
    }
}
