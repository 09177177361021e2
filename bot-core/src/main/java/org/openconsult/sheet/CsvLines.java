package org.openconsult.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a CSV file as spreadsheet programs write them: with commas, semicolons or tabs, in UTF-8 with or without its
 * mark, or in Windows-1252.
 *
 * @param guessed it is no UTF-8
 */
record CsvLines(List<SheetLine> lines, boolean guessed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static CsvLines read(byte[] file) throws SheetRefusal {
        Optional<String> utf8 = utf8(file);
        String text = utf8.orElseGet(() -> new String(file, WINDOWS));
        if (text.indexOf('\0') >= 0) {
            throw new SheetRefusal(SheetProblem.UNREADABLE);
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new CsvLines(lines(unmarked), utf8.isEmpty());
    }

    private static List<SheetLine> lines(String text) throws SheetRefusal {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<SheetLine> lines = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                lines.add(new SheetLine(
                        Math.toIntExact(row.getRecordNumber()),
                        row.stream().map(SheetCell::of).toList()));
                SheetLimits.check(lines);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw new SheetRefusal(SheetProblem.UNREADABLE);
        }
        return lines;
    }

    /** The one that is most often in the first line, whose cells are names of columns. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    private static Optional<String> utf8(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "CsvLines[" + lines.size() + "]";
    }
}
