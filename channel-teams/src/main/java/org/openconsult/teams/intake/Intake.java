package org.openconsult.teams.intake;

import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.channel.CommentForm;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.inbox.SetAside;
import org.openconsult.inbox.SetAsideReplay.Fate;
import org.openconsult.teams.inbound.ActivityReader;
import org.openconsult.teams.inbound.Received;
import org.openconsult.teams.inbound.Sighting;
import org.openconsult.teams.sending.TeamsTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does with an activity what is to be done. When it returns, all that must not be lost is stored; the same activity again has
 * no further effect. What fails for a fault of ours, and what nothing can be made of, is set aside: the first is tried again.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final ActivityReader reader;
    private final Reception reception;
    private final Sessions sessions;
    private final GroupAnswers groups;
    private final Sightings sightings;
    private final SetAside aside;
    private final InstantSource clock;

    public Intake(
            ActivityReader reader,
            Reception reception,
            Sessions sessions,
            GroupAnswers groups,
            Sightings sightings,
            SetAside aside,
            InstantSource clock) {
        this.reader = reader;
        this.reception = reception;
        this.sessions = sessions;
        this.groups = groups;
        this.sightings = sightings;
        this.aside = aside;
        this.clock = clock;
    }

    /**
     * Takes an activity in whose token was checked.
     *
     * @throws ReceptionClosedException when it could not be stored: Teams must bring it again
     */
    public Taken take(JsonNode activity) {
        try {
            Received received = reader.read(activity);
            if (received instanceof Received.Poison poison) {
                setAside(activity, poison.reason());
            }
            return takeIn(received, activity, reception);
        } catch (ReceptionClosedException later) {
            throw later;
        } catch (MongoException away) {
            throw new ReceptionClosedException("An activity could not be stored", away);
        } catch (RuntimeException fault) {
            // Teams may never bring it again.
            setAside(activity, fault.getClass().getSimpleName());
            throw fault;
        }
    }

    /**
     * Takes in what was set aside.
     *
     * @throws ReceptionClosedException when it could not be stored now
     */
    public Fate takeAgain(byte[] content) {
        try {
            JsonNode activity = JSON.readTree(content);
            Received received = reader.read(activity);
            // What was sent before somebody asked to be erased is known for that only when it is said to have waited.
            Taken unused = takeIn(received, activity, message -> reception.receive(message.fetched()));
            return received instanceof Received.Poison ? Fate.NEVER : Fate.DONE;
        } catch (ReceptionClosedException later) {
            throw later;
        } catch (MongoException away) {
            throw new ReceptionClosedException("An activity could not be stored", away);
        } catch (JacksonException cut) {
            return Fate.NEVER;
        } catch (RuntimeException fault) {
            LOG.error(
                    "An activity still cannot be taken in: {}", fault.getClass().getName());
            return Fate.LATER;
        }
    }

    private Taken takeIn(Received received, JsonNode activity, Reception receiving) {
        if (received instanceof Received.Told told) {
            return told(told, Sighting.in(activity), receiving);
        } else if (received instanceof Received.ToldInGroup told) {
            sightings.heard(Sighting.in(activity));
            return toldInGroup(told, receiving);
        } else if (received instanceof Received.AddedToGroup added) {
            sightings.heard(Sighting.in(activity));
            groups.greet(added);
        } else if (received instanceof Received.LeftGroup left) {
            sightings.gone(left.place());
        } else if (received instanceof Received.Meeting) {
            sightings.heard(Sighting.in(activity));
        } else if (received instanceof Received.WrongInvoke wrong) {
            return Taken.wrong(InvokeAnswers.wrong(wrong.reason()));
        } else if (received instanceof Received.UnknownInvoke) {
            return Taken.notOffered();
        } else {
            LOG.debug("An activity is not for us: {}", received);
        }
        return answeredWithNothing(activity);
    }

    /** Where they are is kept before, as the answer may leave at once; not after it, as it may have erased them. */
    private Taken told(Received.Told told, List<Sighting> seen, Reception receiving) {
        sightings.heard(seen);
        Answer answer = receiving.receive(told.message());
        return told.invoke() ? Taken.answered(InvokeAnswers.saying(answer.messages())) : Taken.done();
    }

    private Taken toldInGroup(Received.ToldInGroup told, Reception receiving) {
        if (!sessions.take(sightings.named(told.words())) && !told.invoke()) {
            commentOrAnswer(told, receiving);
        }
        return told.invoke() ? Taken.answered(InvokeAnswers.nothing()) : Taken.done();
    }

    /** In a session what is said to us is its author's comment; the answer goes to them alone. */
    private void commentOrAnswer(Received.ToldInGroup told, Reception receiving) {
        if (told.choice()) {
            receiving.receive(told.alone());
            return;
        }
        Optional<CommentForm> form = sessions.formFor(told.words());
        form.map(told.alone()::filledIn).ifPresentOrElse(receiving::receive, () -> groups.answer(told.words()));
    }

    /** An action on a card waits for a body. */
    private static Taken answeredWithNothing(JsonNode activity) {
        return ActivityReader.isAction(activity) ? Taken.answered(InvokeAnswers.nothing()) : Taken.done();
    }

    /** Known by what it holds. */
    private void setAside(JsonNode activity, String reason) {
        byte[] content = activity.toString().getBytes(StandardCharsets.UTF_8);
        aside.keep(TeamsTransport.ID, UUID.nameUUIDFromBytes(content).toString(), content, reason, clock.instant());
    }
}
