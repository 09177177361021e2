package org.openconsult.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.storage.Versions;

/** How the reasons for one version of a commitment are kept: all in one document. */
final class ReasonDocuments {
    private static final String REASONS = "reasons";
    private static final String FIELD = "field";
    private static final String WORDS = "words";
    private static final String COMMENTS = "comments";
    private static final String THEMES = "themes";

    private ReasonDocuments() {}

    static GivenReasons read(Document stored) {
        return new GivenReasons(
                stored.get(Versions.VERSION, 0L),
                stored.getList(REASONS, Document.class, List.of()).stream()
                        .map(ReasonDocuments::reason)
                        .toList());
    }

    static Document with(Document stored, List<ChangeReason> reasons) {
        return stored.append(
                REASONS, reasons.stream().map(ReasonDocuments::document).toList());
    }

    static Document document(ChangeReason reason) {
        Document words = new Document();
        reason.words().ifPresent(text -> text.texts().forEach((language, said) -> words.append(language.tag(), said)));
        return new Document(FIELD, reason.field())
                .append(WORDS, words)
                .append(
                        COMMENTS,
                        reason.comments().stream().map(CommentId::value).toList())
                .append(THEMES, reason.themes());
    }

    private static ChangeReason reason(Document document) {
        Map<Language, String> words = new LinkedHashMap<>();
        document.get(WORDS, Document.class).forEach((tag, said) -> words.put(new Language(tag), String.valueOf(said)));
        return new ChangeReason(
                document.getString(FIELD),
                words.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(words)),
                document.getList(COMMENTS, String.class).stream()
                        .map(CommentId::new)
                        .toList(),
                document.getList(THEMES, String.class));
    }
}
