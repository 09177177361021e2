package org.openconsult.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Masks phone numbers, e-mail addresses and the numbers of people and cards in a text. Dates, years, amounts and other
 * small numbers stay, and so do large round ones. Any other number of six digits or more is masked, whatever it is.
 */
public final class PersonalDataMask {
    private final List<PersonalDataFinder> finders;

    /**
     * A mask for what people write in one country.
     *
     * @param country ISO 3166 code, whose phone numbers are recognised without a country code
     */
    public PersonalDataMask(String country) {
        this(country, List.of());
    }

    /** @param patterns of numbers that tell who somebody is, beside the usual ones */
    PersonalDataMask(String country, List<Pattern> patterns) {
        this.finders = Stream.<PersonalDataFinder>concat(
                        Stream.concat(
                                Stream.of(new EmailFinder()), patterns.stream().map(PatternFinder::new)),
                        Stream.of(new PhoneFinder(country), new NumberFinder()))
                .toList();
    }

    /** Masks a text of any length, in time that grows in line with it. */
    public MaskedText mask(String text) {
        return mask(text, List.of());
    }

    /** Masks what was marked by hand as well, wherever it stands in the text as words of its own. */
    public MaskedText mask(String text, List<String> byHand) {
        List<Finding> findings = findings(text, byHand);
        return new MaskedText(replaced(text, findings), counts(findings));
    }

    /** What is masked of a text, by where it starts. */
    public List<Finding> findings(String text, List<String> byHand) {
        List<Finding> findings = new ArrayList<>();
        var remaining = new StringBuilder(text);
        Stream<PersonalDataFinder> marked = byHand.isEmpty() ? Stream.empty() : Stream.of(new PhraseFinder(byHand));
        Stream.concat(marked, finders.stream()).forEach(finder -> {
            List<Finding> found = finder.find(remaining.toString());
            found.forEach(finding -> finding.blank(remaining));
            findings.addAll(found);
        });
        findings.sort(Comparator.comparingInt(Finding::start));
        return findings;
    }

    /** Whether a text has something to mask where this is marked by hand. */
    public static boolean isFound(String phrase, String text) {
        return !new PhraseFinder(List.of(phrase)).find(text).isEmpty();
    }

    /** What overlaps, as an operator's own patterns may have it, is hidden as one. */
    private static String replaced(String text, List<Finding> findings) {
        var masked = new StringBuilder();
        int done = 0;
        for (Finding finding : findings) {
            if (finding.start() >= done) {
                masked.append(text, done, finding.start())
                        .append('[')
                        .append(finding.kind().word())
                        .append(']');
            }
            done = Math.max(done, finding.end());
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static Map<PersonalData, Integer> counts(List<Finding> findings) {
        Map<PersonalData, Integer> counts = new EnumMap<>(PersonalData.class);
        findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        return counts;
    }
}
