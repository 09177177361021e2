package org.openconsult.conversation.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openconsult.consultation.Language;

/** Where the entries of a language's file stand in it, so that authors find them. */
public final class CatalogLines {
    private final String file;
    private final List<String> lines;

    private CatalogLines(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Those of a language that comes with the product. */
    public static CatalogLines of(Language language) {
        String file = language.tag() + ".properties";
        try {
            return new CatalogLines(file, Resource.text(file).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The words for " + language + " cannot be read", e);
        }
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The entry's line, counted from 1; 1 as well where there is no such entry. */
    public int line(String key) {
        Pattern entry = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*[=:].*");
        return IntStream.range(0, lines.size())
                .filter(line -> entry.matcher(lines.get(line)).matches())
                .map(line -> line + 1)
                .findFirst()
                .orElse(1);
    }
}
