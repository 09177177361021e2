package org.openconsult.telegram.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.ApiUnreachableException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.inbound.UpdateReader;
import org.openconsult.telegram.intake.Intake;

/**
 * What Telegram holds for the bot, taken in batch by batch. Asking for the next batch is what tells Telegram that it may
 * forget the one before, so that is only done when all of it is stored; what was stored before a crash comes once more, and
 * is known then.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">Bot API, getUpdates</a>
 */
public final class Updates {
    private static final int AT_ONCE = 100;
    private static final int CONFLICT = 409;

    private final BotApi api;
    private final Intake intake;
    private final Duration wait;
    private final Duration read;
    private final InstantSource clock;
    private final ReentrantLock takingIn = new ReentrantLock();
    private OptionalLong stored = OptionalLong.empty();
    private boolean switched;

    /**
     * The updates of one bot.
     *
     * @param wait how long Telegram waits for something new
     * @param read how long its answer may take beyond that
     */
    public Updates(BotApi api, Intake intake, Duration wait, Duration read, InstantSource clock) {
        this.api = api;
        this.intake = intake;
        this.wait = wait;
        this.read = read;
        this.clock = clock;
    }

    /**
     * Takes the next batch in.
     *
     * @param stopping from then on nothing is begun: what is not taken in comes again
     * @throws org.openconsult.inbox.ReceptionClosedException when not all of it could be stored: the rest comes again
     */
    Batch takeIn(BooleanSupplier stopping) throws ApiException {
        switchOver();
        JsonNode batch = ask();
        takingIn.lock();
        try {
            return takeIn(batch, stopping);
        } finally {
            takingIn.unlock();
        }
    }

    /** Waits until what is being taken in is taken in, so long at most; a question that waits at Telegram is left alone. */
    void await(Duration longest) throws InterruptedException {
        if (takingIn.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            takingIn.unlock();
        }
    }

    private Batch takeIn(JsonNode batch, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            return Batch.NOTHING;
        }
        // After a quiet week Telegram begins with another number, perhaps a lower one: it is told one only to confirm.
        stored = OptionalLong.empty();
        List<Instant> latest = latest(batch);
        for (int place = 0; place < batch.size(); place++) {
            if (stopping.getAsBoolean()) {
                return Batch.TAKEN;
            }
            JsonNode update = batch.get(place);
            intake.take(update, latest.get(place));
            JsonNode id = update.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                stored = OptionalLong.of(Math.max(id.asLong(), stored.orElse(Long.MIN_VALUE)));
            }
        }
        if (batch.isEmpty()) {
            return Batch.NOTHING;
        }
        return stored.isPresent() ? Batch.TAKEN : Batch.NAMELESS;
    }

    /** When each update was sent at the latest: before those after it. */
    private List<Instant> latest(JsonNode batch) {
        List<Instant> latest = new ArrayList<>();
        Instant next = clock.instant();
        for (int place = batch.size() - 1; place >= 0; place--) {
            next = UpdateReader.sentAt(batch.get(place)).filter(next::isAfter).orElse(next);
            latest.add(0, next);
        }
        return latest;
    }

    private JsonNode ask() throws ApiException {
        Map<String, Object> question = new HashMap<>();
        question.put("timeout", wait.toSeconds());
        question.put("limit", AT_ONCE);
        question.put("allowed_updates", Intake.wanted());
        stored.ifPresent(last -> question.put("offset", last + 1));
        try {
            JsonNode batch = api.call("getUpdates", question, wait.plus(read));
            if (!batch.isArray()) {
                throw new ApiUnreachableException(false, "no list of updates");
            }
            return batch;
        } catch (ApiRefusedException refused) {
            switched = switched && refused.code() != CONFLICT;
            throw refused;
        }
    }

    /** Where a webhook was set before, Telegram gives nothing to those who ask; what waits for it stays. */
    private void switchOver() throws ApiException {
        if (!switched) {
            if (!api.call("getWebhookInfo", Map.of()).path("url").asText("").isEmpty()) {
                api.call("deleteWebhook", Map.of("drop_pending_updates", false));
            }
            switched = true;
        }
    }
}
