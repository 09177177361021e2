package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.SupportingActor;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/** A commitment's sections in one language, after the template of the Open Government Partnership. */
public final class CommitmentSections {
    private static final String KEY = "section.";
    private static final String NAME = ".name";

    private final Commitment commitment;
    private final Language language;
    private final Language fallback;
    private final Catalogs words;

    /** @param fallback the plan's default language, where it has a text in no other */
    public CommitmentSections(Commitment commitment, Language language, Language fallback, Catalogs words) {
        this.commitment = commitment;
        this.language = language;
        this.fallback = fallback;
        this.words = words;
    }

    /** Those that there are, in the template's order. */
    public List<Reply.Section> all() {
        return Stream.of(
                        section("problem", commitment.problem()),
                        section("description", commitment.description()),
                        section("contribution", commitment.contribution()),
                        section("relevance", commitment.ogpRelevance()),
                        commitment.additionalInformation().stream().flatMap(text -> section("additional", text)),
                        section("milestones", milestones()),
                        section("lead", commitment.leadAgency()),
                        section("actors", actors()),
                        section("dates", range(commitment.dates())))
                .<Reply.Section>flatMap(sections -> sections)
                .toList();
    }

    /** A section as a line of running text, with its name. */
    public String line(Reply.Section section) {
        String key = section.name().substring(0, section.name().length() - NAME.length());
        return key.equals(KEY + "milestones") ? say(key) + "\n" + section.text() : say(key, section.text());
    }

    private Stream<Reply.Section> section(String name, LocalizedText text) {
        return section(name, text(text));
    }

    private static Stream<Reply.Section> section(String name, String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new Reply.Section(KEY + name + NAME, text));
    }

    private String milestones() {
        return commitment.milestones().stream().map(this::milestone).collect(Collectors.joining("\n"));
    }

    private String milestone(Milestone milestone) {
        return say(
                "section.milestone",
                String.valueOf(milestone.number()),
                text(milestone.activity()),
                Dates.shown(milestone.dates().end(), locale()));
    }

    private String actors() {
        return commitment.supportingActors().stream()
                .map(SupportingActor::name)
                .map(this::text)
                .collect(Collectors.joining("; "));
    }

    private String range(DateRange dates) {
        return say("dates.range", Dates.shown(dates.start(), locale()), Dates.shown(dates.end(), locale()));
    }

    private String text(LocalizedText text) {
        return text.in(language, fallback);
    }

    private String say(String key, String... arguments) {
        return words.say(words.closest(language, fallback, List.of(key)), key, List.of(arguments));
    }

    private Locale locale() {
        return words.closest(language, fallback).locale();
    }
}
