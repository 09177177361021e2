package org.openconsult.mailing;

import java.util.function.Consumer;
import org.openconsult.outbox.OutboxEntry;

/**
 * One kind of mailing: for whom it is, and how its message gets to each of them. There is one bean for each kind; the
 * {@link MailingWorker} asks it. For people who wrote before, {@link PeopleRoute} does it with what the kind says to them.
 * Whatever recipients are, addresses stay where they are: a mailing stores names.
 */
public interface MailingRoute {

    MailingKind kind();

    /**
     * Names everybody for whom a mailing is, each once. Asked when it starts, and again only if a crash comes before the
     * answer was stored. Who wants no messages may be among them: that is asked when their turn comes.
     *
     * @throws com.mongodb.MongoException when the database is out of reach; it is asked again
     */
    void recipients(Mailing mailing, Consumer<Recipient> each);

    /**
     * Puts the message to one recipient on its way as an {@link org.openconsult.outbox.OutboxEntry} that names the mailing
     * and is an {@link org.openconsult.outbox.Urgency#ANNOUNCEMENT}. Must do it once however often it is asked, by two
     * instances at once too, and check at this moment whether the recipient may be written to.
     *
     * @throws com.mongodb.MongoException when the database is out of reach; it is asked again
     */
    Posted post(Mailing mailing, String recipient);

    /**
     * Whether a message of this kind may still go to where it was addressed. Asked right before it is sent, which can be hours
     * after {@link #post}.
     *
     * @throws com.mongodb.MongoException when the database is out of reach; it is asked again
     */
    boolean isWelcome(OutboxEntry message);

    /**
     * The id in the outbox of a recipient's message.
     *
     * @param number as {@link Posted.OnItsWay} told
     */
    String message(Mailing mailing, String recipient, long number);
}
