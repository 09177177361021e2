package org.openconsult.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TextMeasure;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.PlanLines;
import org.openconsult.consultation.plan.PlanProblem;
import org.openconsult.consultation.plan.PlanReading;
import org.openconsult.conversation.words.CatalogLines;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/** Finds every text of the catalogs and of a plan that is over its limit on a channel, in every language. */
public final class TextCheck {
    /** What messengers show of a bot, and what it says in groups: no reply to a person, and long elsewhere. */
    private static final Pattern NEVER_TOLD = Pattern.compile("(bot|menu|group)\\..*");

    /** A commitment's own page shows twice as much of its title as a list. */
    private static final int HEADING_FOR_LIST_TITLES = 2;

    private final Catalogs words;
    private final Channel channel;
    private final String planFile;
    private final String planText;
    private final PlanLines lines;

    /**
     * @param planFile the plan file's name, for what is found
     * @param planText what is in it
     */
    public TextCheck(Catalogs words, Channel channel, String planFile, String planText) {
        this.words = words;
        this.channel = channel;
        this.planFile = planFile;
        this.planText = planText;
        this.lines = PlanLines.of(planText);
    }

    /** All there is to say; of a plan with errors nothing but these. */
    public List<TextFinding> findings() {
        PlanReading reading = new ActionPlanReader().read(planText);
        if (reading.plan().isEmpty()) {
            return reading.errors().stream().map(error -> inPlan(error, true)).toList();
        }
        ActionPlan plan = reading.plan().get();
        var findings = new ArrayList<TextFinding>();
        reading.warnings().forEach(warning -> findings.add(inPlan(warning, isAboutLength(warning))));
        titles(plan).forEach(findings::add);
        phrases().forEach(findings::add);
        replies(plan).forEach(findings::add);
        return findings;
    }

    private static boolean isAboutLength(PlanProblem warning) {
        return warning.field().contains(".summary.");
    }

    private Stream<TextFinding> titles(ActionPlan plan) {
        return plan.commitments().stream().flatMap(commitment -> commitment.title().texts().entrySet().stream()
                .flatMap(title -> title(commitment, title.getKey(), title.getValue()).stream()));
    }

    private Optional<TextFinding> title(Commitment commitment, Language language, String title) {
        int inLists = channel.traits().measure().titleLength();
        int inHeadings = HEADING_FOR_LIST_TITLES * inLists;
        int length = title.strip().length();
        if (length <= inLists) {
            return Optional.empty();
        }
        boolean tooLong = length > inHeadings;
        String message = "The title has " + length + " characters; "
                + (tooLong
                        ? "more than " + inHeadings + " are shown nowhere on " + channel.id() + "."
                        : "lists on " + channel.id() + " shorten it to " + inLists + ".");
        return Optional.of(inPlan(lines.aboutTitle(commitment, language, message), tooLong));
    }

    /** Phrases that are too long even with nothing put into their places: also those that no talk here comes to. */
    private Stream<TextFinding> phrases() {
        return words.languages().stream().flatMap(language -> words.keys(language)
                .filter(key ->
                        !Catalogs.isWordList(key) && !NEVER_TOLD.matcher(key).matches())
                .sorted()
                .flatMap(key -> phrase(language, key).stream()));
    }

    private Optional<TextFinding> phrase(Language language, String key) {
        boolean page = key.matches("(section|about|dates)\\..*");
        String text = words.say(language, key, List.of("", "", "", "", "", "", "", "", "", ""));
        Reply reply = new Reply(language, List.of(new Reply.Passage(text)), List.of());
        return channel.draw(reply, words).stream()
                .filter(drawn -> !fits(drawn, page))
                .findFirst()
                .map(drawn -> inCatalog(language, key, tooLong(drawn, page) + " by itself: " + quoted(drawn)));
    }

    private Stream<TextFinding> replies(ActionPlan plan) {
        var lengths = new ReplyLengths(words, plan, channel);
        return languages(plan)
                .flatMap(language -> lengths.tooLong(language).stream())
                .collect(Collectors.groupingBy(
                        TextCheck::sameTexts,
                        LinkedHashMap::new,
                        Collectors.reducing((one, other) -> longer(one, other))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .flatMap(this::reply);
    }

    private Stream<Language> languages(ActionPlan plan) {
        return Stream.concat(words.languages().stream(), plan.languages().stream())
                .distinct();
    }

    private static Map.Entry<Language, List<String>> sameTexts(LongReply reply) {
        return Map.entry(reply.language(), List.copyOf(reply.keys()));
    }

    private static LongReply longer(LongReply one, LongReply other) {
        return other.drawn().text().length() > one.drawn().text().length() ? other : one;
    }

    /** The reply's finding stands with its first phrase, and names the others. */
    private Stream<TextFinding> reply(LongReply reply) {
        String said = tooLong(reply.drawn(), reply.page()) + " in " + reply.language() + " after \"" + reply.message()
                + "\": " + quoted(reply.drawn());
        List<String> keys = List.copyOf(reply.keys());
        Stream<TextFinding> inCatalog =
                keys.stream().limit(1).map(key -> inCatalog(spoken(reply), key, said + others(keys, spoken(reply))));
        Stream<TextFinding> inPlan = reply.offersDistricts() || keys.isEmpty()
                ? Stream.of(inPlan(lines.aboutDistricts(said), true))
                : Stream.empty();
        return Stream.concat(inCatalog, inPlan);
    }

    private static Language spoken(LongReply reply) {
        return reply.reply().language();
    }

    private static String others(List<String> keys, Language language) {
        CatalogLines catalog = CatalogLines.of(language);
        String others = keys.stream()
                .skip(1)
                .map(key -> key + " (line " + catalog.line(key) + ")")
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " Also in it: " + others + ".";
    }

    private String tooLong(DrawnMessage drawn, boolean page) {
        return "Too long for a " + (page ? "page" : "prompt") + " on " + channel.id() + " with " + drawn.segments()
                + (drawn.segments() == 1 ? " segment" : " segments")
                + drawn.encoding().map(encoding -> " of " + encoding).orElse("");
    }

    private static String quoted(DrawnMessage drawn) {
        return "«" + drawn.text().replace('\n', '⏎') + "».";
    }

    private boolean fits(DrawnMessage drawn, boolean page) {
        TextMeasure measure = channel.traits().measure();
        return page ? measure.fitsPage(drawn.text()) : measure.fitsPrompt(drawn.text());
    }

    private TextFinding inPlan(PlanProblem problem, boolean mistake) {
        return new TextFinding(planFile, problem.line(), problem.field(), problem.message(), mistake);
    }

    private static TextFinding inCatalog(Language language, String key, String message) {
        CatalogLines catalog = CatalogLines.of(language);
        return new TextFinding(catalog.file(), catalog.line(key), key, message, true);
    }
}
