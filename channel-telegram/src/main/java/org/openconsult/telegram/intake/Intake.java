package org.openconsult.telegram.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.inbox.SetAside;
import org.openconsult.inbox.SetAsideReplay.Fate;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.inbound.Received;
import org.openconsult.telegram.inbound.UpdateReader;
import org.openconsult.telegram.sending.TelegramTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does with an update what is to be done. When it returns, all that must not be lost is stored, so that Telegram may forget
 * the update; the same update again has no further effect. What fails for a fault of ours, and what nothing can be made of,
 * is set aside: it holds up nobody, and is tried again.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UpdateReader reader;
    private final Reception reception;
    private final GroupAnswers groups;
    private final SetAside aside;
    private final Bot bot;
    private final BotApi api;
    private final Typing typing;
    private final InstantSource clock;
    /** What failed comes again, so these stay few. */
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

    public Intake(
            UpdateReader reader,
            Reception reception,
            GroupAnswers groups,
            SetAside aside,
            Bot bot,
            BotApi api,
            Typing typing,
            InstantSource clock) {
        this.reader = reader;
        this.reception = reception;
        this.groups = groups;
        this.aside = aside;
        this.bot = bot;
        this.api = api;
        this.typing = typing;
        this.clock = clock;
    }

    /** The kinds of updates to ask Telegram for. */
    public static List<String> wanted() {
        return UpdateReader.KINDS;
    }

    /**
     * Takes an update in that came just now, alone.
     *
     * @throws ReceptionClosedException when it could not be stored: Telegram must keep it
     */
    public void take(JsonNode update) {
        take(update, clock.instant());
    }

    /**
     * Takes an update in. One that fails for a fault of ours is left with Telegram once, which brings it again at once, and
     * set aside then.
     *
     * @param latest when it was sent at the latest
     * @throws ReceptionClosedException when it could not be stored: Telegram must keep it
     */
    public void take(JsonNode update, Instant latest) {
        Outcome outcome = attempt(update, latest, this::receive);
        if (outcome.fate() == Fate.LATER && failedOnce.add(name(update))) {
            throw new ReceptionClosedException("A fault of ours, which may pass");
        }
        if (!failedOnce.isEmpty()) {
            failedOnce.remove(name(update));
        }
        outcome.reason().ifPresent(reason -> setAside(update, reason));
        outcome.callback().ifPresent(this::answer);
    }

    /**
     * Takes in what was set aside.
     *
     * @param at when that was; it was sent before
     * @throws ReceptionClosedException when it could not be stored now
     */
    public Fate takeAgain(byte[] content, Instant at) {
        try {
            // What was sent before somebody asked to be erased is known for that only when it is said to have waited.
            Outcome outcome = attempt(JSON.readTree(content), at, message -> reception.receive(message.fetched()));
            return outcome.fate();
        } catch (IOException cut) {
            return Fate.NEVER;
        }
    }

    /**
     * What became of an update.
     *
     * @param reason why it is not taken in, where it is not
     * @param callback what is to be answered now
     */
    private record Outcome(Fate fate, Optional<String> reason, Optional<String> callback) {}

    /** An error in one update is a fault like others; without memory none can be taken in, whatever it holds. */
    private Outcome attempt(JsonNode update, Instant latest, Consumer<InboundMessage> receiving) {
        Optional<String> callback = Optional.empty();
        try {
            Received received = reader.read(update, latest);
            callback = received.callbackId();
            takeIn(received, update, receiving);
            return received instanceof Received.Poison poison
                    ? new Outcome(Fate.NEVER, Optional.of(poison.reason()), callback)
                    : new Outcome(Fate.DONE, Optional.empty(), callback);
        } catch (ReceptionClosedException later) {
            throw later;
        } catch (MongoException | OutOfMemoryError away) {
            throw new ReceptionClosedException("An update could not be stored", away);
        } catch (RuntimeException | Error fault) {
            LOG.error("An update could not be taken in: {}", place(fault));
            return new Outcome(Fate.LATER, Optional.of(fault.getClass().getSimpleName()), callback);
        }
    }

    private void takeIn(Received received, JsonNode update, Consumer<InboundMessage> receiving) {
        if (received instanceof Received.Told told) {
            receiving.accept(told.message());
        } else if (received instanceof Received.Addressed addressed) {
            groups.answer(addressed, update.path("update_id").asLong());
        } else {
            LOG.debug("An update is not for us: {}", received);
        }
    }

    private void receive(InboundMessage message) {
        typing.during(message.from().value(), () -> reception.receive(message));
    }

    private void setAside(JsonNode update, String reason) {
        byte[] content = update.toString().getBytes(StandardCharsets.UTF_8);
        aside.keep(TelegramTransport.ID, name(update), content, reason, clock.instant());
    }

    private String name(JsonNode update) {
        return UpdateName.of(bot.id(), update);
    }

    /** Until then the person's program shows that something is going on. One that is too old cannot be answered any more. */
    private void answer(String callback) {
        try {
            api.call("answerCallbackQuery", Map.of("callback_query_id", callback));
        } catch (ApiException noMatter) {
            LOG.debug("A tap could not be answered: {}", noMatter.getClass().getSimpleName());
        }
    }

    /** Only the kind of failure and where: what libraries write into messages is not in our hands. */
    private static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
