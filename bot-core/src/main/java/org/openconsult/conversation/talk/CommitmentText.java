package org.openconsult.conversation.talk;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.SupportingActor;

/** A commitment as running text, each section with its name. */
final class CommitmentText {
    private CommitmentText() {}

    /** The summary and who leads. */
    static String opening(Talk talk, Commitment commitment) {
        return talk.text(commitment.summary()) + "\n" + section(talk, "lead", commitment.leadAgency());
    }

    /** All of the template's sections. */
    static String whole(Talk talk, Commitment commitment) {
        return Stream.of(
                        Stream.of(
                                section(talk, "problem", commitment.problem()),
                                section(talk, "description", commitment.description()),
                                section(talk, "contribution", commitment.contribution()),
                                section(talk, "relevance", commitment.ogpRelevance())),
                        commitment.additionalInformation().stream().map(text -> section(talk, "additional", text)),
                        milestones(talk, commitment),
                        Stream.of(section(talk, "lead", commitment.leadAgency())),
                        actors(talk, commitment),
                        Stream.of(section(talk, "dates", range(talk, commitment.dates()))))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> milestones(Talk talk, Commitment commitment) {
        Stream<String> lines = commitment.milestones().stream().map(milestone -> milestone(talk, milestone));
        return commitment.milestones().isEmpty()
                ? lines
                : Stream.concat(Stream.of(talk.say("section.milestones")), lines);
    }

    private static String milestone(Talk talk, Milestone milestone) {
        return talk.say(
                "section.milestone",
                String.valueOf(milestone.number()),
                talk.text(milestone.activity()),
                Dates.shown(milestone.dates().end(), locale(talk)));
    }

    private static Stream<String> actors(Talk talk, Commitment commitment) {
        String names = commitment.supportingActors().stream()
                .map(SupportingActor::name)
                .map(talk::text)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? Stream.empty() : Stream.of(section(talk, "actors", names));
    }

    private static String range(Talk talk, DateRange dates) {
        return talk.say(
                "dates.range", Dates.shown(dates.start(), locale(talk)), Dates.shown(dates.end(), locale(talk)));
    }

    private static String section(Talk talk, String name, LocalizedText text) {
        return section(talk, name, talk.text(text));
    }

    private static String section(Talk talk, String name, String text) {
        return talk.say("section." + name, text);
    }

    private static Locale locale(Talk talk) {
        return talk.spoken().locale();
    }
}
