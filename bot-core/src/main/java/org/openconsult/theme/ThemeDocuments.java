package org.openconsult.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.storage.Versions;

/** How a code book is kept: all its themes in one document. */
final class ThemeDocuments {
    private static final String THEMES = "themes";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String KEY = "key";
    private static final String DESCRIPTION = "description";
    private static final String MERGED_INTO = "merged_into";
    private static final String RETIRED = "retired";

    private ThemeDocuments() {}

    static CodeBook read(Document book) {
        return new CodeBook(
                book.get(Versions.VERSION, 0L),
                book.getList(THEMES, Document.class, List.of()).stream()
                        .map(ThemeDocuments::theme)
                        .toList());
    }

    static Document with(Document book, List<Theme> themes) {
        return book.append(
                THEMES,
                new ArrayList<>(themes.stream().map(ThemeDocuments::document).toList()));
    }

    static Document document(Theme theme) {
        Document names = new Document();
        theme.name().texts().forEach((language, text) -> names.append(language.tag(), text));
        Document document = new Document(ID, theme.id()).append(NAME, names);
        theme.key().ifPresent(key -> document.append(KEY, key));
        document.append(DESCRIPTION, theme.description());
        theme.mergedInto().ifPresent(other -> document.append(MERGED_INTO, other));
        return document.append(RETIRED, theme.retired());
    }

    private static Theme theme(Document document) {
        Map<Language, String> names = new LinkedHashMap<>();
        document.get(NAME, Document.class)
                .forEach((language, text) -> names.put(new Language(language), String.valueOf(text)));
        return new Theme(
                document.getString(ID),
                new LocalizedText(names),
                Optional.ofNullable(document.getString(KEY)),
                document.get(DESCRIPTION, ""),
                Optional.ofNullable(document.getString(MERGED_INTO)),
                document.getBoolean(RETIRED, false));
    }
}
