package org.openconsult.consultation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A draft commitment on the Open Government Partnership's template.
 *
 * @param number what people type to open it
 * @param id keeps its meaning when numbers change
 * @param version grows by one whenever any of its text changes
 * @param ogpValues in the order the plan gives them
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
        ogpValues = Collections.unmodifiableSet(new LinkedHashSet<>(ogpValues));
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

    /** The same commitment in another place of the list. */
    public Commitment withNumber(int newNumber) {
        return new Commitment(
                newNumber,
                id,
                version,
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
