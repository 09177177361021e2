package org.openconsult.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A draft commitment on the Open Government Partnership's template.
 *
 * @param number what people type to open it
 * @param id keeps its meaning when numbers change
 * @param version grows by one whenever any of its text changes
 */
public record Commitment(
        int number,
        String id,
        int version,
        LocalizedText theme,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText problem,
        LocalizedText description,
        LocalizedText contribution,
        Set<OgpValue> ogpValues,
        LocalizedText ogpRelevance,
        Optional<LocalizedText> additionalInformation,
        DateRange dates,
        LocalizedText leadAgency,
        List<SupportingActor> supportingActors,
        List<Milestone> milestones) {
    public Commitment {
        ogpValues = Set.copyOf(ogpValues);
        supportingActors = List.copyOf(supportingActors);
        milestones = List.copyOf(milestones);
    }

    public Commitment withVersion(int newVersion) {
        return new Commitment(
                number,
                id,
                newVersion,
                theme,
                title,
                summary,
                problem,
                description,
                contribution,
                ogpValues,
                ogpRelevance,
                additionalInformation,
                dates,
                leadAgency,
                supportingActors,
                milestones);
    }
}
