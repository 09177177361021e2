package org.openconsult.export.table;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts as a workbook's XML can hold them: what XML forbids or changes, and what looks like such an escape, is written as
 * {@code _xHHHH_}, which every reader turns back.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, ST_Xstring</a>
 */
final class SpreadsheetXml {
    private static final Pattern UNFIT =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private SpreadsheetXml() {}

    static String escaped(String text) {
        return UNFIT.matcher(text).replaceAll(SpreadsheetXml::escape);
    }

    private static String escape(MatchResult unfit) {
        return "_x%04X_".formatted((int) unfit.group().charAt(0));
    }
}
