package org.openconsult.conversation.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openconsult.comment.ReceiptCode;

/**
 * What may be a receipt code at the beginning of a text.
 *
 * @param code the code; empty when its check says that it was mistyped
 * @param evident it looks like a code even if none is known by it: seven letters and digits in one piece, with both among
 *     them
 * @param asShown and with the dash with which codes are shown
 * @param rest the text after it, exactly as sent but for the white space and the separator before it
 */
public record TypedCode(Optional<ReceiptCode> code, boolean evident, boolean asShown, String rest) {
    private static final String SYMBOL = "[\\p{IsAlphabetic}\\p{Nd}]";
    private static final String GAP = "[\\s\\p{Cf}\\p{Pd}]*+";
    /** A letter or digit more, and it was a word. */
    private static final String END = "(?!\\p{Cf}*+" + SYMBOL + ")";

    private static final Pattern CODE = Pattern.compile(
            "[\\s\\p{Cf}]*+(?<code>" + SYMBOL + "(?:" + GAP + SYMBOL + "){6})" + END
                    + "(?:\\s*+[:.,\\p{Pd}](?=\\s|$))?+\\s*+(?<rest>.*+)",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern IN_ONE_PIECE = Pattern.compile(SYMBOL + "{3}(?<dash>\\p{Pd})?" + SYMBOL + "{4}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern LETTER = Pattern.compile("\\p{IsAlphabetic}");

    /** What may be a code with which a text begins; empty when nothing there can be one. */
    public static Optional<TypedCode> before(String text) {
        Matcher matcher = CODE.matcher(text);
        return matcher.matches() ? Optional.of(read(matcher.group("code"), matcher.group("rest"))) : Optional.empty();
    }

    /** What may be a code and is the whole text, closing punctuation aside. */
    public static Optional<TypedCode> alone(String text) {
        return before(text)
                .filter(typed ->
                        Spelling.plain(typed.rest()).isEmpty() && typed.rest().length() <= 3);
    }

    private static TypedCode read(String typed, String rest) {
        Matcher shown = IN_ONE_PIECE.matcher(typed);
        boolean evident = shown.matches()
                && DIGIT.matcher(typed).find()
                && LETTER.matcher(typed).find();
        return new TypedCode(ReceiptCode.read(typed), evident, evident && shown.group("dash") != null, rest);
    }

    /** Leaves out code and words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "TypedCode[hidden]";
    }
}
