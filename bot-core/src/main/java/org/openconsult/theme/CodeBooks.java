package org.openconsult.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The code books of all consultations, each kept as all its versions. Changes are made on the version that was seen; only what
 * is added goes to what there is by then. No two themes in use have the same key or a name in common.
 */
public final class CodeBooks {
    /** In one code book, with those merged and retired. */
    public static final int MOST_THEMES = 500;

    private final Versions books;
    private final AuditedVersions changes;

    public CodeBooks(Storage storage, AuditTrail trail) {
        this.books = storage.versions(Storage.CODE_BOOKS);
        this.changes = AuditedVersions.in(storage, Storage.CODE_BOOKS, trail);
    }

    /** A consultation's code book as it is now; an empty one where nobody has begun it. */
    public CodeBook of(String consultation) {
        return newest(books, consultation);
    }

    /** The same, for whoever only reads. */
    public static CodeBook of(Storage storage, String consultation) {
        return newest(storage.versions(Storage.CODE_BOOKS), consultation);
    }

    /** The code book as it was at a version. */
    public Optional<CodeBook> at(String consultation, long version) {
        return books.find(consultation, version).map(ThemeDocuments::read);
    }

    /**
     * Adds a theme. Not possible when one in use has its key or its name, or there are too many.
     *
     * @return the theme's id when it was {@link Outcome#DONE}
     */
    public Added add(String consultation, ThemeText text, String who) {
        List<String> ids = new ArrayList<>();
        Outcome outcome = changes.changeNewestOrBegin(
                consultation, change(consultation, "", AuditAction.THEME_ADDED, who, book -> {
                    String id = "t" + (book.themes().size() + 1);
                    ids.add(id);
                    Theme theme = new Theme(id, text.name(), text.key(), text.description(), Optional.empty(), false);
                    return book.themes().size() >= MOST_THEMES ? Optional.empty() : withNew(book, theme);
                }));
        return new Added(outcome, outcome == Outcome.DONE ? Optional.of(ids.get(ids.size() - 1)) : Optional.empty());
    }

    /** What became of a theme that was to be added. */
    public record Added(Outcome outcome, Optional<String> theme) {}

    /** Says something else of a theme. Not possible when another in use has its key or its name. */
    public Outcome describe(String consultation, long seen, String theme, ThemeText text, String who) {
        return change(consultation, seen, theme, AuditAction.THEME_CHANGED, who, found -> found.described(text));
    }

    /** Comments keep the theme, which is given to no more of them. */
    public Outcome retire(String consultation, long seen, String theme, String who) {
        return change(consultation, seen, theme, AuditAction.THEME_RETIRED, who, found -> found.retired(true));
    }

    /** A retired theme is in use again. Not possible when another has taken its key or its name. */
    public Outcome bringBack(String consultation, long seen, String theme, String who) {
        return change(consultation, seen, theme, AuditAction.THEME_BROUGHT_BACK, who, found -> found.retired(false));
    }

    /** From now on a theme stands for another in use. Comments keep it, so that both can be separated again. */
    public Outcome merge(String consultation, long seen, String theme, String into, String who) {
        return changes.change(
                consultation, seen, change(consultation, theme, AuditAction.THEME_MERGED, who, book -> book.find(into)
                        .filter(target -> target.isInUse() && !target.id().equals(theme))
                        .flatMap(target -> changed(book, theme, found -> found.mergedInto(Optional.of(into))))));
    }

    /** A merged theme stands for itself again. Not possible when another has taken its key or its name. */
    public Outcome separate(String consultation, long seen, String theme, String who) {
        return change(
                consultation,
                seen,
                theme,
                AuditAction.THEME_SEPARATED,
                who,
                found -> found.mergedInto(Optional.empty()));
    }

    private Outcome change(
            String consultation, long seen, String theme, AuditAction action, String who, UnaryOperator<Theme> change) {
        return changes.change(
                consultation, seen, change(consultation, theme, action, who, book -> changed(book, theme, change)));
    }

    private static DeskChange change(
            String consultation,
            String theme,
            AuditAction action,
            String who,
            Function<CodeBook, Optional<List<Theme>>> change) {
        return new DeskChange(
                who,
                action,
                new AuditThing(AuditThing.Kind.THEME, theme.isEmpty() ? consultation : consultation + "/" + theme),
                "",
                document -> change.apply(ThemeDocuments.read(document))
                        .map(themes ->
                                themes.equals(ThemeDocuments.read(document).themes())
                                        ? document
                                        : ThemeDocuments.with(document, themes)),
                document -> summary(ThemeDocuments.read(document), theme));
    }

    /** Of one that is added, the last there is. */
    private static Map<String, Object> summary(CodeBook book, String theme) {
        Optional<Theme> last = book.themes().stream().reduce((first, second) -> second);
        return (theme.isEmpty() ? last : book.find(theme))
                .map(ThemeDocuments::document)
                .orElseGet(Document::new);
    }

    private static Optional<List<Theme>> withNew(CodeBook book, Theme theme) {
        List<Theme> all = new ArrayList<>(book.themes());
        all.add(theme);
        return Optional.of(all).filter(CodeBooks::isClear);
    }

    private static Optional<List<Theme>> changed(CodeBook book, String theme, UnaryOperator<Theme> change) {
        List<Theme> all = book.themes().stream()
                .map(found -> found.id().equals(theme) ? change.apply(found) : found)
                .toList();
        return Optional.of(all).filter(changed -> book.find(theme).isPresent() && isClear(changed));
    }

    /** Whether each key and each name in use means one theme. */
    private static boolean isClear(List<Theme> themes) {
        List<Theme> used = themes.stream().filter(Theme::isInUse).toList();
        List<String> keys = used.stream().flatMap(theme -> theme.key().stream()).toList();
        List<String> names = used.stream()
                .flatMap(theme -> theme.name().texts().entrySet().stream())
                .map(name -> name.getKey() + " "
                        + name.getValue().strip().toLowerCase(name.getKey().locale()))
                .toList();
        return keys.stream().distinct().count() == keys.size()
                && names.stream().distinct().count() == names.size();
    }

    private static CodeBook newest(Versions books, String consultation) {
        return ThemeDocuments.read(books.newest(consultation).orElseGet(Document::new));
    }
}
