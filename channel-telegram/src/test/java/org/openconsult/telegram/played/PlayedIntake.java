package org.openconsult.telegram.played;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openconsult.channel.Address;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.inbox.SetAside;
import org.openconsult.inbox.SetAsideReplay;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.participant.TalkName;
import org.openconsult.session.Facilitators;
import org.openconsult.session.Invitations;
import org.openconsult.session.Sessions;
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

    private final Storage storage;
    public final Sessions sessions;

    public PlayedIntake(BotApi api, Storage storage, Duration slow) {
        this.storage = storage;
        Fingerprints fingerprints = new Fingerprints(KEYS);
        this.sessions = new Sessions(storage, new Invitations(storage, fingerprints), fingerprints, seal);
        Catalogs words = Catalogs.shipped();
        Consultations consultations = new Consultations(storage, clock);
        consultations.load(SamplePlan.openOn(LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        this.aside = new SetAside(storage, new Sealing(KEYS, new SecureRandom()));
        this.typing = new Typing(api, slow);
        Notices notices = new Notices(new Outbox(storage), new Fingerprints(KEYS), seal, clock);
        bot.isCalled("ConsultBot");
        TelegramChannel channel = new TelegramChannel(bot::name);
        SessionTalk talk = PlayedSessions.talk(storage, channel, consultations, notices, fingerprints, seal, clock);
        this.intake = new Intake(
                new UpdateReader(bot.id(), bot::name, new NumberReader(words), clock),
                reception,
                new GroupAnswers(channel, words, consultations, notices, bot, talk, reception, clock),
                aside,
                bot,
                api,
                typing,
                clock);
    }

    /** Somebody is one of the coordinators. */
    public void link(long person, String coordinator) {
        Address alone = new Address(TelegramChannel.ID, String.valueOf(person));
        String talk = new Fingerprints(KEYS).of(TalkName.PURPOSE, TalkName.of(alone, false));
        new Facilitators(storage, new Fingerprints(KEYS)).link(talk, 0, coordinator, clock.instant());
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
