package org.openconsult.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** What an operator's own pattern finds: the form of a country's social security numbers, or of its passports. */
final class PatternFinder implements PersonalDataFinder {
    private final Pattern pattern;

    PatternFinder(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public List<Finding> find(String text) {
        return pattern.matcher(text)
                .results()
                .filter(match -> match.end() > match.start())
                .map(match -> new Finding(PersonalData.NUMBER, match.start(), match.end()))
                .toList();
    }
}
