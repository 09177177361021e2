package org.openconsult.telegram.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.delivery.OutboxObserver;
import org.openconsult.delivery.OutboxSettings;
import org.openconsult.delivery.OutboxWorker;
import org.openconsult.delivery.SteppedWorker;
import org.openconsult.export.CommentRow;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.SetAside;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.outbox.Spending;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Participants;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.inbound.UpdateReader;
import org.openconsult.telegram.intake.GroupAnswers;
import org.openconsult.telegram.intake.Intake;
import org.openconsult.telegram.intake.Typing;
import org.openconsult.telegram.peer.TelegramPeer;
import org.openconsult.telegram.played.PlayedSessions;
import org.openconsult.telegram.sending.SetClock;
import org.openconsult.telegram.sending.TelegramTransport;
import org.openconsult.turn.MessageFlow;

/** One instance of the product with the sample plan open, as it is put together when it runs, and step by step. */
final class Product implements AutoCloseable {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    final SetClock clock;
    final BotApi api;
    final Bot bot = new Bot(TelegramPeer.TOKEN);
    final Catalogs words = Catalogs.shipped();
    final SetAside aside;

    private final Storage storage;
    private final OutboxWorker worker;
    private final Typing typing;
    private final Intake intake;
    private final Updates updates;

    /**
     * One over a database that others may share.
     *
     * @param api is closed with it
     * @param patience an answer that takes longer is slow
     * @param door what stands before the core's
     */
    Product(Storage storage, BotApi api, SetClock clock, Duration patience, UnaryOperator<Reception> door) {
        this.storage = storage;
        this.clock = clock;
        this.api = api;
        this.aside = new SetAside(storage, new Sealing(KEYS, new SecureRandom()));
        this.worker = worker();
        this.typing = new Typing(api, patience);
        this.intake = intake(door);
        this.updates = updates(Duration.ZERO);
        bot.isCalled(TelegramPeer.NAME);
    }

    private OutboxWorker worker() {
        return new OutboxWorker(
                "worker",
                storage,
                seal(),
                new Participants(storage, new Fingerprints(KEYS)),
                List.of(new TelegramTransport(api, bot::trouble, clock)),
                OutboxSettings.defaults(),
                new Spending(storage, () -> ZoneOffset.UTC, clock),
                OutboxObserver.NONE,
                clock,
                new Random(1));
    }

    private Intake intake(UnaryOperator<Reception> door) {
        Fingerprints fingerprints = new Fingerprints(KEYS);
        Outbox outbox = new Outbox(storage, worker::hear);
        TelegramChannel channel = new TelegramChannel(bot::name);
        Consultations consultations = new Consultations(storage, clock);
        if (consultations.current().isEmpty()) {
            consultations.load(SamplePlan.openOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        }
        Reception core = new MessageFlow(
                storage,
                fingerprints,
                seal(),
                outbox,
                new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none()),
                words,
                consultations,
                new Channels(List.of(channel)),
                clock);
        Notices notices = new Notices(outbox, fingerprints, seal(), clock);
        Reception doorway = door.apply(core);
        SessionTalk sessions =
                PlayedSessions.talk(storage, channel, consultations, notices, fingerprints, seal(), clock);
        return new Intake(
                new UpdateReader(bot.id(), bot::name, new NumberReader(words), clock),
                doorway,
                new GroupAnswers(channel, words, consultations, notices, bot, sessions, doorway, clock),
                aside,
                bot,
                api,
                typing,
                clock);
    }

    private static AddressSeal seal() {
        return new AddressSeal(KEYS, new SecureRandom());
    }

    /** What it asks with; another one has asked for nothing yet. */
    Updates updates(Duration wait) {
        return new Updates(api, intake, wait, Duration.ofSeconds(20), clock);
    }

    /** Takes in what Telegram has now, which also confirms what it had the last time. */
    void takeIn() throws ApiException {
        updates.takeIn(() -> false);
    }

    /** Sends what can be sent at this moment. */
    void send() {
        SteppedWorker.drain(worker, TelegramTransport.ID);
    }

    /** Sends all that waits, a second after the other. */
    void sendAll() {
        clock.pass(A_SECOND);
        send();
        for (int left = 100; left > 0 && waits(); left--) {
            clock.pass(A_SECOND);
            send();
        }
    }

    /** Whether a message is not finished. */
    boolean waits() {
        List<Object> waiting = new ArrayList<>();
        new OutboxQueue(storage).each(waiting::add);
        return !waiting.isEmpty();
    }

    /** All revisions of all comments, as every export reads them. */
    List<CommentRow> comments() {
        List<CommentRow> rows = new ArrayList<>();
        new StoredCommentRows(storage).each(SamplePlan.load().id(), ExportFilter.ALL, rows::add);
        return rows;
    }

    /** Whether the only person who ever wrote gets no messages any more. */
    boolean isOptedOut() {
        List<Document> stored = storage.collection(Storage.PARTICIPANTS).find().into(new ArrayList<>());
        String person = stored.get(0).getString("id");
        return storage.versions(Storage.PARTICIPANTS)
                .newest(person)
                .orElseThrow()
                .containsKey(Participants.OPTED_OUT_AT);
    }

    /** What the bot asks for by itself. */
    JsonNode asks(String method, Map<String, ?> parameters) throws ApiException {
        return api.call(method, parameters);
    }

    @Override
    public void close() {
        typing.close();
        api.close();
    }
}
