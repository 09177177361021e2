package org.openconsult.sms.encoding;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into what is seen as one character: a letter with its accents, a flag, a family of emoji. By the grapheme
 * clusters of Unicode 10, as Twilio's own segment calculator has them, and not by the newest, which join more: what is
 * counted here is to be what is paid for there. A line end of two characters counts as two.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/tr29-31.html">Unicode 10, text segmentation</a>
 */
final class SeenCharacters {
    private static final RuleBasedBreakIterator RULES = new RuleBasedBreakIterator("""
            $Old = [:age=10.0:];
            $Tone = [\\U0001F3FB-\\U0001F3FF];
            $Tinted = [[[:Emoji_Modifier_Base:] & $Old]
                - [\\U0001F46A-\\U0001F46D\\U0001F46F\\U0001F48F\\U0001F491\\U0001F91D\\U0001F93C]];
            $Glued = [\\U0001F466-\\U0001F469\\u2640\\u2642\\u2695\\u2696\\u2708\\u2764\\U0001F308\\U0001F33E\\U0001F373
                \\U0001F393\\U0001F3A4\\U0001F3A8\\U0001F3EB\\U0001F3ED\\U0001F48B\\U0001F4BB\\U0001F4BC\\U0001F527
                \\U0001F52C\\U0001F5E8\\U0001F680\\U0001F692];
            $Accent = [[[:GCB=Extend:] & $Old] - $Tone];
            $Joiner = [:GCB=ZWJ:];
            $Mark = [$Accent [[:GCB=SpacingMark:] & $Old] \\u1CF2 \\u1CF3 $Joiner];
            $Prefix = [[:GCB=Prepend:] & $Old];
            $Flag = [:GCB=Regional_Indicator:];
            $Alone = [[:GCB=Control:] [:GCB=CR:] [:GCB=LF:] [:Cs:]];
            $L = [:GCB=L:]; $V = [[:GCB=V:] & $Old]; $T = [[:GCB=T:] & $Old]; $LV = [:GCB=LV:]; $LVT = [:GCB=LVT:];

            !!chain;
            $L ($L | $V | $LV | $LVT);
            ($LV | $V) ($V | $T);
            ($LVT | $T) $T;
            [^$Alone] $Mark;
            $Prefix [^$Alone];
            $Tinted $Accent? $Tone;
            $Joiner $Glued;
            ^$Flag $Flag $Mark / $Mark;
            ^$Flag $Flag / $Flag;
            ^$Flag $Flag;
            .;
            """);

    private SeenCharacters() {}

    /** The characters in their order; together they are the text. */
    static List<String> of(String text) {
        BreakIterator breaks = (BreakIterator) RULES.clone();
        breaks.setText(text);
        var characters = new ArrayList<String>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }
}
