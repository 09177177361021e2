package org.openconsult.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.response.Response.Stage;
import org.openconsult.storage.Versions;

/** How a response is kept: what its newest text says, and beside it what was published last. */
final class ResponseDocuments {
    static final String CONSULTATION = "consultation";
    static final String STAGE = "stage";
    static final String PUBLISHED = "published";

    private static final String KIND = "kind";
    private static final String TARGET = "target";
    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";
    private static final String AUTHORS = "authors";
    private static final String REVIEWER = "reviewer";
    private static final String BY = "by";
    private static final String AT = "at";

    private ResponseDocuments() {}

    /** A text that somebody wrote, in place of the one there was: it has to go through all steps. */
    static Document drafted(
            Document before, String consultation, Target target, ResponseText text, String who, Instant at) {
        Set<String> authors = isPublished(before) ? new TreeSet<>() : authors(before);
        authors.add(who);
        before.remove(REVIEWER);
        return stepped(
                before.append(CONSULTATION, consultation)
                        .append(KIND, target.kind().word())
                        .append(TARGET, target.id())
                        .append(OUTCOME, text.outcome().word())
                        .append(REASON, reason(text.reason()))
                        .append(AUTHORS, new ArrayList<>(authors)),
                Stage.DRAFTED,
                who,
                at);
    }

    static Document reviewed(Document before, String who, Instant at) {
        return stepped(before.append(REVIEWER, who), Stage.REVIEWED, who, at);
    }

    static Document published(Document before, String who, Instant at) {
        Document said = new Document(Versions.VERSION, before.getLong(Versions.VERSION) + 1)
                .append(OUTCOME, before.getString(OUTCOME))
                .append(REASON, before.get(REASON, Document.class))
                .append(AT, Date.from(at));
        return stepped(before.append(PUBLISHED, said), Stage.PUBLISHED, who, at);
    }

    private static Document stepped(Document document, Stage stage, String who, Instant at) {
        return document.append(STAGE, stage.name().toLowerCase(Locale.ROOT))
                .append(BY, who)
                .append(AT, Date.from(at));
    }

    static boolean isDrafted(Document document) {
        return stage(document).filter(Stage.DRAFTED::equals).isPresent();
    }

    static boolean isReviewed(Document document) {
        return stage(document).filter(Stage.REVIEWED::equals).isPresent();
    }

    private static boolean isPublished(Document document) {
        return stage(document).filter(Stage.PUBLISHED::equals).isPresent();
    }

    private static Optional<Stage> stage(Document document) {
        return Optional.ofNullable(document.getString(STAGE)).map(word -> Stage.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    static Set<String> authors(Document document) {
        return new TreeSet<>(document.getList(AUTHORS, String.class, List.of()));
    }

    static Response read(Document document) {
        return new Response(
                document.getString(CONSULTATION),
                target(document),
                document.getLong(Versions.VERSION),
                stage(document).orElse(Stage.DRAFTED),
                text(document),
                authors(document),
                Optional.ofNullable(document.getString(REVIEWER)),
                document.getString(BY),
                document.getDate(AT).toInstant(),
                answer(document));
    }

    /** What people are told; nothing while nothing was published. */
    static Optional<Answer> answer(Document document) {
        return Optional.ofNullable(document.get(PUBLISHED, Document.class))
                .map(said -> new Answer(
                        target(document),
                        said.getLong(Versions.VERSION),
                        text(said),
                        said.getDate(AT).toInstant()));
    }

    /** What the trail tells of a version: never its words. */
    static Map<String, Object> summary(Document document) {
        Document summary = new Document();
        for (String field : List.of(STAGE, OUTCOME)) {
            Optional.ofNullable(document.getString(field)).ifPresent(word -> summary.append(field, word));
        }
        Document reason = document.get(REASON, new Document());
        return reason.isEmpty() ? summary : summary.append("languages", new ArrayList<>(reason.keySet()));
    }

    /** What is left of one to the comment of a person who was erased: that there was one, and no word. */
    static Document erased(Document document) {
        List.of(OUTCOME, REASON, PUBLISHED).forEach(document::remove);
        return document;
    }

    private static Target target(Document document) {
        return new Target(Target.Kind.of(document.getString(KIND)).orElseThrow(), document.getString(TARGET));
    }

    private static ResponseText text(Document document) {
        Map<Language, String> reasons = new LinkedHashMap<>();
        document.get(REASON, Document.class)
                .forEach((language, words) -> reasons.put(new Language(language), String.valueOf(words)));
        return new ResponseText(
                ResponseOutcome.of(document.getString(OUTCOME)).orElseThrow(), new LocalizedText(reasons));
    }

    private static Document reason(LocalizedText reason) {
        Document document = new Document();
        reason.texts().forEach((language, words) -> document.append(language.tag(), words));
        return document;
    }
}
