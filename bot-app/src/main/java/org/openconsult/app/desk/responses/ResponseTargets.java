package org.openconsult.app.desk.responses;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.app.desk.themes.ShownTheme;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.campaign.Campaign;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentId;
import org.openconsult.moderation.DeskComment;
import org.openconsult.moderation.DeskComments;
import org.openconsult.redaction.Redactions;
import org.openconsult.response.Target;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What can be answered, in the reader's words, and where its comments are. */
@Component
class ResponseTargets {
    private static final int BEGINNING = 80;

    private final CodeBooks books;
    private final Campaigns campaigns;
    private final DeskComments comments;
    private final Redactions redactions;
    private final MessageSource messages;

    ResponseTargets(
            CodeBooks books,
            Campaigns campaigns,
            DeskComments comments,
            Redactions redactions,
            MessageSource messages) {
        this.books = books;
        this.campaigns = campaigns;
        this.comments = comments;
        this.redactions = redactions;
        this.messages = messages;
    }

    /** All that many comments can be answered by at once: the whole plan, commitments, themes in use, campaigns. */
    List<Target> ofMany(PlanWords words) {
        String consultation = words.plan().id();
        return Stream.of(
                        words.plan().commitments().stream()
                                .map(commitment -> new Target(Target.Kind.COMMITMENT, commitment.id())),
                        Stream.of(Target.plan()),
                        books.of(consultation).inUse().stream().map(theme -> new Target(Target.Kind.THEME, theme.id())),
                        campaigns.of(consultation).stream()
                                .filter(Campaign::counts)
                                .map(campaign -> new Target(Target.Kind.CAMPAIGN, campaign.id())))
                .flatMap(all -> all)
                .toList();
    }

    /** What some are called: number and title, a theme's or campaign's name, the beginning of a comment. */
    Map<Target, String> names(List<Target> targets, PlanWords words) {
        CodeBook book = books.of(words.plan().id());
        Map<String, String> titles =
                campaigns.of(words.plan().id()).stream().collect(Collectors.toMap(Campaign::id, Campaign::title));
        Map<String, String> beginnings = beginnings(targets, words);
        return targets.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), target -> switch (target.kind()) {
                    case COMMITMENT -> words.commitment(target.id());
                    case PLAN -> say("about.plan", words.locale());
                    case THEME ->
                        book.find(target.id())
                                .map(theme -> ShownTheme.of(theme, book, words).name())
                                .orElse(target.id());
                    case CAMPAIGN -> titles.getOrDefault(target.id(), target.id());
                    case COMMENT -> beginnings.getOrDefault(target.id(), target.id());
                }));
    }

    private Map<String, String> beginnings(List<Target> targets, PlanWords words) {
        List<CommentId> ids = targets.stream()
                .filter(target -> target.kind() == Target.Kind.COMMENT)
                .map(target -> new CommentId(target.id()))
                .toList();
        return comments.find(ids, redactions.of(words.plan().country())).stream()
                .collect(Collectors.toMap(comment -> comment.id().value(), ResponseTargets::beginning));
    }

    private static String beginning(DeskComment comment) {
        String text = comment.words().strip().replaceAll("\\s+", " ");
        int end = text.offsetByCodePoints(0, Math.min(BEGINNING, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }

    /** The desk's list of the comments that it answers, or that comment. */
    static String comments(Target target, PlanWords words) {
        String name =
                switch (target.kind()) {
                    case COMMITMENT, PLAN -> "commitment";
                    case THEME -> "theme";
                    case CAMPAIGN -> "campaign";
                    case COMMENT -> "open";
                };
        return UriComponentsBuilder.fromPath("/desk/comments")
                .queryParam("consultation", "{plan}")
                .queryParam(name, "{id}")
                .encode()
                .buildAndExpand(words.plan().id(), target.id())
                .toUriString();
    }

    /** Where the response to it stands at the desk. */
    static String path(Target target, PlanWords words) {
        return UriComponentsBuilder.fromPath("/desk/responses/{kind}/{id}")
                .queryParam("consultation", "{plan}")
                .encode()
                .buildAndExpand(target.kind().word(), target.id(), words.plan().id())
                .toUriString();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
