package org.openconsult.sms.cost;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;

/** The figures as a page people read. */
record CostReport(List<Cost> costs) {
    private static final String INTRODUCTION = """
            # What a comment costs by SMS

            Segments that go out for one finished comment: what is paid for, whatever a segment costs. Made by `./sms-cost` from the talks in
            `channel-sms/src/test/resources/cost`, on every commitment of the sample plan; do not edit. Where it differs between commitments the
            least and the most are given. A stranger is welcomed once, in a segment of its own, unless the first message is a comment.

            Beside it, the same words as others send them: with the accents left in, with a text for each sentence, and with both, as most
            bots do.
            """;

    private static final String TARGETS = """

            ## Targets
            A test fails when one is missed, and when this page is out of date.

            - A comment in one message costs 1 segment.
            - A guided one, with summary, stance and district, costs {guided} at most, after the welcome.
            - No comment is dearer in Spanish than in English. Reading takes no more segments for a character.
            """;

    String shown() {
        return INTRODUCTION
                + languages().map(this::table).collect(Collectors.joining())
                + TARGETS.replace("{guided}", String.valueOf(Targets.GUIDED));
    }

    private Stream<Language> languages() {
        return costs.stream().map(Cost::language).distinct();
    }

    private String table(Language language) {
        return "\n## " + name(language) + "\n"
                + "| talk | messages in | segments out | accents left in | a text per sentence | both |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + costs.stream()
                        .filter(cost -> cost.language().equals(language))
                        .map(CostReport::row)
                        .collect(Collectors.joining());
    }

    private static String row(Cost cost) {
        return "| " + cost.script().name() + " | " + range(cost.sent()) + " | **" + range(cost.segments()) + "** | "
                + range(cost.withoutFolding()) + " | " + range(cost.bySentence()) + " | "
                + range(cost.bySentenceWithoutFolding()) + " |\n";
    }

    private static String range(IntSummaryStatistics figures) {
        return figures.getMin() == figures.getMax()
                ? String.valueOf(figures.getMax())
                : figures.getMin() + " to " + figures.getMax();
    }

    /** As its own catalog names it, where Java does not know it. */
    private static String name(Language language) {
        String name = language.locale().getDisplayLanguage(Locale.ENGLISH);
        return name.equals(language.tag()) ? Catalogs.shipped().say(language, "language.name", List.of()) : name;
    }
}
