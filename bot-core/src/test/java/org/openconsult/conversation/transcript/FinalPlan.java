package org.openconsult.conversation.transcript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

/**
 * What might become of the sample's eight drafts: the second and third change places and the third is split, the fourth and fifth
 * are one, the sixth and seventh are dropped, the eighth moves up.
 */
public final class FinalPlan {
    private static final String SPLIT_OFF = "tourism-open-data";

    private FinalPlan() {}

    public static ActionPlan of(ActionPlan draft) {
        Commitment third = commitment(draft, 3);
        Commitment splitOff = new Commitment(
                5,
                SPLIT_OFF,
                1,
                third.theme(),
                new LocalizedText(Map.of(
                        Language.ENGLISH, "Tourism data for everyone", Language.SPANISH, "Datos de turismo abiertos")),
                third.summary(),
                third.problem(),
                third.description(),
                third.contribution(),
                third.ogpValues(),
                third.ogpRelevance(),
                third.additionalInformation(),
                third.dates(),
                third.leadAgency(),
                third.supportingActors(),
                third.milestones());
        List<Commitment> commitments = List.of(
                commitment(draft, 1),
                third.withNumber(2),
                commitment(draft, 2).withNumber(3),
                commitment(draft, 4),
                splitOff,
                commitment(draft, 8).withNumber(6));
        DraftNumbers numbers = new DraftNumbers(
                Optional.of(draft.version()),
                Stream.of(
                                was(draft, 1, id(draft, 1)),
                                was(draft, 2, id(draft, 2)),
                                was(draft, 3, id(draft, 3), SPLIT_OFF),
                                was(draft, 4, id(draft, 4)),
                                was(draft, 5, id(draft, 4)),
                                was(draft, 6),
                                was(draft, 7),
                                was(draft, 8, id(draft, 8)))
                        .toList());
        return draft.withCommitments(draft.version() + 1, commitments).withDraft(Optional.of(numbers));
    }

    private static DraftCommitment was(ActionPlan draft, int number, String... became) {
        return new DraftCommitment(
                number,
                Optional.of(id(draft, number)),
                Optional.of(commitment(draft, number).title()),
                List.of(became),
                number == 7
                        ? Optional.of(new LocalizedText(Map.of(
                                Language.ENGLISH, "A law that is already in force does it.",
                                Language.SPANISH, "Ya lo hace una ley vigente.")))
                        : Optional.empty());
    }

    private static Commitment commitment(ActionPlan draft, int number) {
        return draft.commitment(number).orElseThrow();
    }

    private static String id(ActionPlan draft, int number) {
        return commitment(draft, number).id();
    }
}
