package org.openconsult.telegram.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.ApiUnreachableException;
import org.openconsult.telegram.api.BotApi;
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
    private final ReentrantLock takingIn = new ReentrantLock();
    private OptionalLong stored = OptionalLong.empty();
    private boolean switched;

    /**
     * The updates of one bot.
     *
     * @param wait how long Telegram waits for something new
     * @param read how long its answer may take beyond that
     */
    public Updates(BotApi api, Intake intake, Duration wait, Duration read) {
        this.api = api;
        this.intake = intake;
        this.wait = wait;
        this.read = read;
    }

    /**
     * Takes the next batch in.
     *
     * @param stopping from then on nothing is begun: what is not taken in comes again
     * @return false when something was there and would come again at once
     * @throws org.openconsult.inbox.ReceptionClosedException when not all of it could be stored: the rest comes again
     */
    boolean takeIn(BooleanSupplier stopping) throws ApiException {
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

    private boolean takeIn(JsonNode batch, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            return true;
        }
        // After a quiet week Telegram begins with another number, perhaps a lower one: it is told one only to confirm.
        stored = OptionalLong.empty();
        for (JsonNode update : batch) {
            if (stopping.getAsBoolean()) {
                return true;
            }
            intake.take(update);
            JsonNode id = update.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                stored = OptionalLong.of(Math.max(id.asLong(), stored.orElse(Long.MIN_VALUE)));
            }
        }
        return stored.isPresent() || batch.isEmpty();
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
