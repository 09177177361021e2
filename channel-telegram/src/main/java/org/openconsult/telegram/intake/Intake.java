package org.openconsult.telegram.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.inbox.SetAside;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.inbound.Received;
import org.openconsult.telegram.inbound.UpdateReader;
import org.openconsult.telegram.sending.TelegramTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does with an update what is to be done. When it returns, all that must not be lost is stored, so that Telegram may forget
 * the update; the same update again has no further effect. What nothing can be made of is set aside: it holds up nobody.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** After so many failures that are no outage an update is set aside. */
    private static final int TRIES = 3;

    private final UpdateReader reader;
    private final Reception reception;
    private final GroupTalk groups;
    private final SetAside aside;
    private final BotApi api;
    private final Typing typing;
    private final InstantSource clock;
    /** By what the update holds; what did not succeed comes again, so it stays short. */
    private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();

    public Intake(
            UpdateReader reader,
            Reception reception,
            GroupTalk groups,
            SetAside aside,
            BotApi api,
            Typing typing,
            InstantSource clock) {
        this.reader = reader;
        this.reception = reception;
        this.groups = groups;
        this.aside = aside;
        this.api = api;
        this.typing = typing;
        this.clock = clock;
    }

    /** The kinds of updates to ask Telegram for. */
    public static List<String> wanted() {
        return UpdateReader.KINDS;
    }

    /**
     * Takes an update in.
     *
     * @throws ReceptionClosedException when it could not be stored: Telegram must keep it
     */
    public void take(JsonNode update) {
        Optional<String> callback = Optional.empty();
        try {
            Received received = reader.read(update);
            callback = received.callbackId();
            takeIn(received, update);
        } catch (ReceptionClosedException later) {
            throw later;
        } catch (MongoException away) {
            throw new ReceptionClosedException("An update could not be stored", away);
        } catch (RuntimeException fault) {
            LOG.error("An update could not be taken in: {}", place(fault));
            if (failures.merge(update.toString().hashCode(), 1, Integer::sum) < TRIES) {
                throw new ReceptionClosedException("A fault of ours, which may pass");
            }
            setAside(update, OptionalLong.empty(), fault.getClass().getSimpleName());
        }
        failures.remove(update.toString().hashCode());
        callback.ifPresent(this::answer);
    }

    private void takeIn(Received received, JsonNode update) {
        if (received instanceof Received.Told told) {
            InboundMessage message = told.message();
            typing.during(message.from().value(), () -> reception.receive(message));
        } else if (received instanceof Received.Addressed addressed) {
            groups.answer(
                    addressed.chat(),
                    update.path("update_id").asLong(),
                    addressed.language(),
                    number(addressed.commitment()));
        } else if (received instanceof Received.Poison poison) {
            setAside(update, poison.updateId(), poison.reason());
        } else {
            LOG.debug("An update is not for us: {}", received);
        }
    }

    private static Optional<Integer> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** Without a number of its own it is known by what it holds. */
    private void setAside(JsonNode update, OptionalLong number, String reason) {
        byte[] content = update.toString().getBytes(StandardCharsets.UTF_8);
        OptionalLong known = number.isPresent() || !update.path("update_id").isIntegralNumber()
                ? number
                : OptionalLong.of(update.path("update_id").asLong());
        String name = known.isPresent()
                ? String.valueOf(known.getAsLong())
                : HexFormat.of().toHexDigits(update.toString().hashCode());
        aside.keep(TelegramTransport.ID, name, content, reason, clock.instant());
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
    private static String place(RuntimeException fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
