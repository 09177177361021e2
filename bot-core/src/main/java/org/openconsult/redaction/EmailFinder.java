package org.openconsult.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** E-mail addresses as people write them. Nothing in the pattern repeats without a limit. */
final class EmailFinder implements PersonalDataFinder {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+@(?:[\\p{L}\\p{N}-]{1,63}+\\.){1,8}[\\p{L}\\p{N}-]{2,63}");

    @Override
    public List<Finding> find(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        return ADDRESS.matcher(text)
                .results()
                .map(match -> new Finding(PersonalData.E_MAIL, match.start(), match.end()))
                .toList();
    }
}
