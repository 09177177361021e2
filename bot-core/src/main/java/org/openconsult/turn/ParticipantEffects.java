package org.openconsult.turn;

import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openconsult.conversation.Fact;
import org.openconsult.participant.Participants;

/** What a turn makes known of a person. */
final class ParticipantEffects {
    private final Participants participants;
    private final ContactEffects contacts;

    ParticipantEffects(Participants participants, ContactEffects contacts) {
        this.participants = participants;
        this.contacts = contacts;
    }

    void apply(CommittedTurn turn) {
        Map<String, Object> known = new HashMap<>();
        Set<String> gone = new HashSet<>();
        if (turn.number() == 1) {
            known.putAll(contacts.assumed(turn));
            known.put(Participants.CONVERSATION, turn.conversation());
        }
        for (Fact fact : turn.facts()) {
            if (fact instanceof Fact.LanguageKnown language) {
                known.put(Participants.LANGUAGE, language.language().tag());
            } else if (fact instanceof Fact.DistrictGiven given) {
                known.put(Participants.DISTRICT, given.district());
            } else if (fact instanceof Fact.StakeholderGiven given) {
                known.put(Participants.STAKEHOLDER_TYPE, given.type().word());
            } else if (fact instanceof Fact.OrganisationGiven given) {
                known.put(Participants.ORGANISATION, given.organisation());
            } else if (fact instanceof Fact.PrivacyTold told) {
                known.put(Participants.PRIVACY_VERSION, told.version());
                known.put(Participants.PRIVACY_TOLD_AT, Date.from(turn.at()));
            } else if (fact instanceof Fact.OptedOut) {
                known.put(Participants.OPTED_OUT_AT, Date.from(turn.receivedAt()));
            } else if (fact instanceof Fact.OptedIn) {
                known.remove(Participants.OPTED_OUT_AT);
                gone.add(Participants.OPTED_OUT_AT);
            }
        }
        participants.learn(turn.participant(), turn.channel(), turn.number(), turn.at(), known, gone);
        turn.successor()
                .ifPresent(
                        next -> participants.meet(next, turn.channel(), turn.conversation(), turn.number(), turn.at()));
    }
}
