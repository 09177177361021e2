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
            field.error(Remark.TEXT_BY_LANGUAGE_NEEDED, byDefault);
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
                        () -> field.warning(Remark.LANGUAGE_LEFT_OUT, tag, languages)));
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
            field.error(Remark.DEFAULT_TEXT_MISSING, missing);
        } else {
            field.warning(Remark.TRANSLATION_MISSING, missing);
        }
    }

    private static String words(Field field) {
        String text = field.scalar().orElse(StandIn.WORD);
        if (text.length() > LONGEST) {
            field.error(Remark.TEXT_TOO_LONG, text.length(), LONGEST);
        }
        if (text.codePoints().anyMatch(Texts::isUnreadable)) {
            field.error(Remark.TEXT_UNREADABLE);
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
