package org.openconsult.response;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.campaign.Campaign;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.Theme;

/**
 * Which published response answers a comment: the one to itself, else to its campaign if that is not dissolved, else to one of
 * its themes, else to what it is on. Of several themes it is the one that was answered last; merged themes are one. What was
 * withdrawn or erased is answered by nothing. A consultation's responses as they were when this was read.
 */
public final class Answers {
    static final Comparator<Answer> NEWEST_FIRST = Comparator.comparing(Answer::at)
            .reversed()
            .thenComparing(answer -> answer.target().id());

    private final Map<Target, Answer> byTarget = new HashMap<>();
    private final CodeBook themes;
    private final Set<String> campaigns;

    private Answers(List<Answer> published, CodeBook themes, Set<String> campaigns) {
        this.themes = themes;
        this.campaigns = campaigns;
        published.forEach(answer -> byTarget.merge(
                counted(answer.target()), answer, (one, other) -> NEWEST_FIRST.compare(one, other) <= 0 ? one : other));
    }

    /** Reads all responses of a consultation: for whoever asks about many comments. */
    public static Answers of(Storage storage, String consultation) {
        return of(storage, consultation, Responses.published(storage, consultation));
    }

    /** The same with what is known to be published. */
    public static Answers of(Storage storage, String consultation, List<Answer> published) {
        if (published.isEmpty()) {
            return new Answers(published, new CodeBook(0, List.of()), Set.of());
        }
        return new Answers(
                published,
                CodeBooks.of(storage, consultation),
                Campaigns.of(storage, consultation).stream()
                        .filter(Campaign::counts)
                        .map(Campaign::id)
                        .collect(Collectors.toSet()));
    }

    /**
     * Reads what is needed for some comments of a consultation by name alone, so that it costs as little however many there are;
     * only these can be asked about.
     */
    public static Answers to(List<Document> comments, Storage storage, String consultation) {
        CodeBook book = comments.stream()
                        .allMatch(comment -> CommentDocuments.themes(comment).isEmpty())
                ? new CodeBook(0, List.of())
                : CodeBooks.of(storage, consultation);
        Set<String> campaigns = comments.stream()
                .flatMap(comment -> CommentDocuments.campaign(comment).stream())
                .distinct()
                .flatMap(id -> Campaigns.find(storage, id).stream())
                .filter(Campaign::counts)
                .map(Campaign::id)
                .collect(Collectors.toSet());
        Set<String> names = comments.stream()
                .flatMap(comment -> targets(comment, book))
                .map(target -> target.name(consultation))
                .collect(Collectors.toSet());
        List<Answer> published = storage.versions(Storage.RESPONSES).newestOf(names).values().stream()
                .filter(response -> !Versions.isTombstone(response))
                .flatMap(response -> ResponseDocuments.answer(response).stream())
                .toList();
        return new Answers(published, book, campaigns);
    }

    private static Stream<Target> targets(Document comment, CodeBook book) {
        return Stream.concat(
                targets(comment).filter(target -> target.kind() != Target.Kind.THEME),
                CommentDocuments.themes(comment).stream()
                        .flatMap(theme -> book.idsThatStandFor(theme).stream())
                        .map(theme -> new Target(Target.Kind.THEME, theme)));
    }

    /** The answer to a stored comment. */
    public Optional<Answer> to(Document comment) {
        CommentStatus status = CommentDocuments.status(comment);
        if (byTarget.isEmpty() || status == CommentStatus.WITHDRAWN || status == CommentStatus.ERASED) {
            return Optional.empty();
        }
        return targets(comment)
                .filter(target -> target.kind() != Target.Kind.CAMPAIGN || campaigns.contains(target.id()))
                .flatMap(target -> Optional.ofNullable(byTarget.get(counted(target))).stream())
                .min(Comparator.comparing((Answer answer) -> answer.target().kind())
                        .thenComparing(NEWEST_FIRST));
    }

    /** What is answered at all. */
    public Answered answered() {
        return new Answered(
                ids(Target.Kind.COMMENT),
                ids(Target.Kind.CAMPAIGN).stream().filter(campaigns::contains).collect(Collectors.toSet()),
                ids(Target.Kind.THEME).stream()
                        .flatMap(theme -> Stream.concat(Stream.of(theme), themes.idsThatStandFor(theme).stream()))
                        .collect(Collectors.toSet()),
                Stream.concat(ids(Target.Kind.COMMITMENT).stream(), ids(Target.Kind.PLAN).stream())
                        .collect(Collectors.toSet()));
    }

    private Set<String> ids(Target.Kind kind) {
        return byTarget.keySet().stream()
                .filter(target -> target.kind() == kind)
                .map(Target::id)
                .collect(Collectors.toSet());
    }

    /** A merged theme counts as what it stands for. */
    private Target counted(Target target) {
        return target.kind() == Target.Kind.THEME
                ? themes.standsFor(target.id())
                        .map(Theme::id)
                        .map(end -> new Target(Target.Kind.THEME, end))
                        .orElse(target)
                : target;
    }

    private static Stream<Target> targets(Document comment) {
        Stream<Target> own = Stream.of(new Target(Target.Kind.COMMENT, comment.getString(Versions.ID)));
        Stream<Target> campaign =
                CommentDocuments.campaign(comment).map(id -> new Target(Target.Kind.CAMPAIGN, id)).stream();
        Stream<Target> given =
                CommentDocuments.themes(comment).stream().map(theme -> new Target(Target.Kind.THEME, theme));
        return Stream.of(own, campaign, given, subject(CommentDocuments.subject(comment)).stream())
                .flatMap(all -> all);
    }

    private static Optional<Target> subject(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return Optional.of(new Target(Target.Kind.COMMITMENT, on.id()));
        }
        return subject instanceof Subject.WholePlan ? Optional.of(Target.plan()) : Optional.empty();
    }
}
