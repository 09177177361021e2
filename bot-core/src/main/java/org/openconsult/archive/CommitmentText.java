package org.openconsult.archive;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.SupportingActor;

/**
 * One version of a commitment in one language. What it does not say in that language is empty.
 *
 * @param plan as it is now
 */
record CommitmentText(ActionPlan plan, Commitment version, Language language) {

    /** In each language that the version has. */
    static Stream<CommitmentText> of(ActionPlan plan, Commitment version) {
        Set<Language> languages = new LinkedHashSet<>();
        texts(version).forEach(text -> languages.addAll(text.texts().keySet()));
        return languages.stream().map(language -> new CommitmentText(plan, version, language));
    }

    private static Stream<LocalizedText> texts(Commitment version) {
        return Stream.of(
                        Stream.of(
                                version.title(),
                                version.theme(),
                                version.summary(),
                                version.problem(),
                                version.description(),
                                version.contribution(),
                                version.ogpRelevance(),
                                version.leadAgency()),
                        version.additionalInformation().stream(),
                        version.supportingActors().stream().map(SupportingActor::name),
                        version.milestones().stream().map(Milestone::activity))
                .flatMap(Function.identity());
    }

    Optional<String> in(Function<Commitment, LocalizedText> part) {
        return part.apply(version).in(language);
    }

    Optional<String> additionalInformation() {
        return version.additionalInformation().flatMap(text -> text.in(language));
    }

    Optional<Integer> number() {
        return now().map(Commitment::number);
    }

    boolean isInForce() {
        return now().filter(commitment -> commitment.version() == version.version())
                .isPresent();
    }

    private Optional<Commitment> now() {
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(version.id()))
                .findFirst();
    }

    String values() {
        return version.ogpValues().stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    Optional<String> supportingActors() {
        return lines(version.supportingActors().stream()
                .flatMap(actor -> actor.name().in(language).stream().map(name -> name + " (" + actor.kind() + ")")));
    }

    Optional<String> milestones() {
        return lines(version.milestones().stream().flatMap(milestone -> milestone.activity().in(language).stream()
                .map(activity -> milestone.number() + ". " + activity + " (" + days(milestone.dates()) + ")")));
    }

    private static String days(DateRange dates) {
        return dates.start() + " to " + dates.end();
    }

    private static Optional<String> lines(Stream<String> parts) {
        return Optional.of(parts.collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }
}
