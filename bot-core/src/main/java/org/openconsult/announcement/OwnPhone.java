package org.openconsult.announcement;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.correspondence.Writing;
import org.openconsult.correspondence.Written;
import org.openconsult.mailing.Mailed;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.participant.ParticipantId;
import org.openconsult.session.Facilitators;
import org.openconsult.storage.Storage;
import org.openconsult.turn.PastTurns;

/** Sends an announcement to the coordinator who wrote it, wherever they were linked by a code from the desk, and to nobody else. */
public final class OwnPhone {
    private final Facilitators facilitators;
    private final PastTurns turns;
    private final Writing writing;

    public OwnPhone(Storage storage, Facilitators facilitators, Writing writing) {
        this.facilitators = facilitators;
        this.turns = new PastTurns(storage);
        this.writing = writing;
    }

    /**
     * Sends it in each language that it has words in.
     *
     * @param coordinator by the name they sign in with
     * @param press tells this press of the button from others
     * @return how many messages are on their way
     */
    public long send(ActionPlan plan, MailingDraft draft, String coordinator, String press) {
        List<ParticipantId> own = facilitators.talksOf(coordinator).stream()
                .flatMap(talk -> turns.last(talk).stream())
                .map(turn -> turn.person())
                .distinct()
                .toList();
        return plan.languages().stream()
                .filter(language -> !draft.texts().getOrDefault(language, "").isBlank())
                .flatMap(language -> own.stream().map(one -> send(plan, draft, language, one, coordinator, press)))
                .filter(Written.OnItsWay.class::isInstance)
                .count();
    }

    private Written send(
            ActionPlan plan,
            MailingDraft draft,
            Language language,
            ParticipantId one,
            String coordinator,
            String press) {
        Optional<Mailed> mailed = AnnouncementContent.of(draft, language, plan.defaultLanguage());
        Mailed said = mailed.orElseThrow();
        return writing.write(one, said.words(), said.reply(), "trial/" + press + "/" + language, coordinator);
    }
}
