package org.openconsult.telegram.played;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.inbox.SetAside;
import org.openconsult.inbox.SetAsideReplay;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.inbound.UpdateReader;
import org.openconsult.telegram.intake.GroupAnswers;
import org.openconsult.telegram.intake.Intake;
import org.openconsult.telegram.intake.Typing;
import org.openconsult.telegram.sending.TelegramTransport;

/** What takes updates in, over a real database with the sample plan, in front of a reception that records. */
public final class PlayedIntake implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    public final RecordingReception reception = new RecordingReception();
    public final Bot bot = new Bot(BotApiServer.TOKEN);
    public final SetAside aside;
    public final AddressSeal seal = new AddressSeal(KEYS, new SecureRandom());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Intake intake;
    private final Typing typing;

    public PlayedIntake(BotApi api, Storage storage, Duration slow) {
        Catalogs words = Catalogs.shipped();
        Consultations consultations = new Consultations(storage, clock);
        consultations.load(SamplePlan.openOn(LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        this.aside = new SetAside(storage, new Sealing(KEYS, new SecureRandom()));
        this.typing = new Typing(api, slow);
        Notices notices = new Notices(new Outbox(storage), new Fingerprints(KEYS), seal, clock);
        bot.isCalled("ConsultBot");
        this.intake = new Intake(
                new UpdateReader(bot.id(), bot::name, new NumberReader(words), clock),
                reception,
                new GroupAnswers(new TelegramChannel(bot::name), words, consultations, notices, bot, clock),
                aside,
                bot,
                api,
                typing,
                clock);
    }

    public Intake intake() {
        return intake;
    }

    /** What tries again what was set aside, as after a start. */
    public SetAsideReplay replay() {
        return new SetAsideReplay(aside, TelegramTransport.ID, intake::takeAgain, clock);
    }

    @Override
    public void close() {
        typing.close();
    }
}
