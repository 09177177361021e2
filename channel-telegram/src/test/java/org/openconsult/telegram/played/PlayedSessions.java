package org.openconsult.telegram.played;

import java.time.InstantSource;
import java.util.List;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.outbox.Notices;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Facilitators;
import org.openconsult.session.Invitations;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.TelegramChannel;

/** Sessions in Telegram's groups over a real database. */
public final class PlayedSessions {
    private PlayedSessions() {}

    public static SessionTalk talk(
            Storage storage,
            TelegramChannel channel,
            Consultations consultations,
            Notices notices,
            Fingerprints fingerprints,
            AddressSeal seal,
            InstantSource clock) {
        Invitations invitations = new Invitations(storage, fingerprints);
        return new SessionTalk(
                storage,
                Catalogs.shipped(),
                new Channels(List.of(channel)),
                consultations,
                new Sessions(storage, invitations, fingerprints, seal),
                new Facilitators(storage, fingerprints),
                notices,
                List.of(),
                Redactions.usual(),
                clock);
    }
}
