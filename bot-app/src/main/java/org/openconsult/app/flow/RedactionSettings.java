package org.openconsult.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is hidden in comments where they are published, beside phone numbers, e-mail addresses and long numbers.
 *
 * @param idPatterns regular expressions of the numbers that people and papers have in the country: of passports, say
 */
@ConfigurationProperties("consult.redaction")
record RedactionSettings(@DefaultValue List<String> idPatterns) {

    RedactionSettings {
        idPatterns = List.copyOf(idPatterns);
        compiled(idPatterns);
    }

    List<Pattern> patterns() {
        return compiled(idPatterns);
    }

    private static List<Pattern> compiled(List<String> expressions) {
        List<Pattern> patterns = new ArrayList<>();
        for (String expression : expressions) {
            try {
                patterns.add(Pattern.compile(expression));
            } catch (PatternSyntaxException wrong) {
                throw new WrongSettingException(
                        "consult.redaction.id-patterns[" + patterns.size() + "]",
                        "It is no regular expression: " + wrong.getDescription() + ".");
            }
        }
        return patterns;
    }
}
