package org.openconsult.redaction;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.StringSearch;
import com.ibm.icu.util.ULocale;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody marked by hand, in whatever case, with or without accents, and whatever stands between its words, where it
 * stands as words of its own: a name of three letters is not taken out of the middle of others. What has neither letter
 * nor digit is never found.
 */
final class PhraseFinder implements PersonalDataFinder {
    private final List<String> phrases;

    PhraseFinder(List<String> phrases) {
        this.phrases = phrases.stream()
                .filter(phrase -> phrase.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** Two phrases of which one is in the other, or that share a word, are one finding. */
    @Override
    public List<Finding> find(String text) {
        List<Finding> all = new ArrayList<>();
        for (String phrase : phrases) {
            // The search that is blind to punctuation is blind to Chinese characters too.
            all.addAll(find(phrase, text, alike(true)));
            all.addAll(find(phrase, text, alike(false)));
        }
        all.sort(Comparator.comparingInt(Finding::start));
        List<Finding> joined = new ArrayList<>();
        for (Finding finding : all) {
            Finding last = joined.isEmpty() ? finding : joined.remove(joined.size() - 1);
            if (finding.start() < last.end()) {
                joined.add(new Finding(
                        PersonalData.BY_HAND,
                        Math.min(last.start(), finding.start()),
                        Math.max(last.end(), finding.end())));
            } else {
                joined.add(last);
                joined.add(finding);
            }
        }
        return joined;
    }

    private static List<Finding> find(String phrase, String text, RuleBasedCollator alike) {
        StringSearch search = new StringSearch(phrase.strip(), new StringCharacterIterator(text), alike, null);
        List<Finding> found = new ArrayList<>();
        for (int start = search.first(); start != StringSearch.DONE; start = search.next()) {
            Finding match = trimmed(text, start, start + search.getMatchLength());
            if (!isInsideWord(text, match.start()) && !isInsideWord(text, match.end())) {
                found.add(match);
            }
        }
        return found;
    }

    /** Without what stands around it and is taken for nothing. */
    private static Finding trimmed(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isNothing(text.charAt(first))) {
            first++;
        }
        while (last > first && isNothing(text.charAt(last - 1))) {
            last--;
        }
        return new Finding(PersonalData.BY_HAND, first, last);
    }

    private static boolean isNothing(char character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Whether a word goes on over this place. Some scripts have no spaces between words: there it is not known. */
    private static boolean isInsideWord(String text, int place) {
        return place > 0
                && place < text.length()
                && isOfSpacedWord(text.codePointBefore(place))
                && isOfSpacedWord(text.codePointAt(place));
    }

    private static boolean isOfSpacedWord(int character) {
        return Character.isLetterOrDigit(character)
                && switch (UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK)) {
                    case LineBreak.IDEOGRAPHIC,
                            LineBreak.COMPLEX_CONTEXT,
                            LineBreak.CONDITIONAL_JAPANESE_STARTER,
                            LineBreak.NONSTARTER -> false;
                    default -> true;
                };
    }

    /** Takes letters for the same whatever their case and accents, and, if so wanted, spaces and punctuation for nothing. */
    private static RuleBasedCollator alike(boolean blindToPunctuation) {
        RuleBasedCollator letters = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        letters.setStrength(Collator.PRIMARY);
        letters.setAlternateHandlingShifted(blindToPunctuation);
        return letters;
    }
}
