package org.openconsult.consultation.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

/**
 * Reads texts given by language.
 *
 * @param languages those of the plan; empty when they could not be read, and then nothing is asked of a text's languages
 * @param byDefault the language every text must have
 */
record Texts(List<Language> languages, Language byDefault) {
    /** In characters, for one text in one language. */
    static final int LONGEST = 10_000;

    LocalizedText read(Section section, String name) {
        return section.require(name).map(this::read).orElse(StandIn.TEXT);
    }

    Optional<LocalizedText> readIfThere(Section section, String name) {
        return section.find(name).map(this::read);
    }

    private LocalizedText read(Field field) {
        if (field.isScalar()) {
            field.error("Give this text by language, for example { " + byDefault + ": … }.");
            return StandIn.TEXT;
        }
        return field.section().map(this::read).orElse(StandIn.TEXT);
    }

    private LocalizedText read(Section section) {
        if (languages.isEmpty()) {
            return StandIn.TEXT;
        }
        Map<Language, String> texts = new LinkedHashMap<>();
        section.fields().forEach((tag, field) -> declared(tag)
                .ifPresentOrElse(
                        language -> texts.put(language, words(field)),
                        () -> field.warning("\"" + tag + "\" is not one of the plan's languages " + languages
                                + "; this text is left out.")));
        languages.stream()
                .filter(language -> !texts.containsKey(language))
                .forEach(missing -> reportMissing(section.place(), missing));
        return texts.isEmpty() ? StandIn.TEXT : new LocalizedText(texts);
    }

    private Optional<Language> declared(String tag) {
        return languages.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    private void reportMissing(Field field, Language missing) {
        if (missing.equals(byDefault)) {
            field.error("The text in the default language \"" + missing + "\" is missing.");
        } else {
            field.warning("The translation into \"" + missing + "\" is missing.");
        }
    }

    private static String words(Field field) {
        String text = field.scalar().orElse(StandIn.WORD);
        if (text.length() > LONGEST) {
            field.error("This text has " + text.length() + " characters; " + LONGEST + " is the most.");
        }
        if (text.codePoints().anyMatch(Texts::isUnreadable)) {
            field.error("This text holds a control character or half a character. Type it again.");
        }
        return text;
    }

    private static boolean isUnreadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
