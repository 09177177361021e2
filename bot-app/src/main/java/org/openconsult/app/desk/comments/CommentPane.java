package org.openconsult.app.desk.comments;

import java.util.List;
import java.util.Optional;
import org.openconsult.app.desk.themes.ShownTheme;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.HidingReason;
import org.openconsult.moderation.DeskComment;
import org.openconsult.moderation.DeskComments;
import org.openconsult.redaction.Redactions;
import org.openconsult.response.Answer;
import org.openconsult.response.Response;
import org.openconsult.response.Responses;
import org.openconsult.response.StoredAnswers;
import org.openconsult.response.Target;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.Theme;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one comment, with all that may be done to it, beside the list. */
@Component
class CommentPane {
    private static final int OTHERS = 20;

    private final DeskComments comments;
    private final Redactions redactions;
    private final CodeBooks books;
    private final Campaigns campaigns;
    private final Responses responses;
    private final Storage storage;

    CommentPane(
            DeskComments comments,
            Redactions redactions,
            CodeBooks books,
            Campaigns campaigns,
            Responses responses,
            Storage storage) {
        this.comments = comments;
        this.redactions = redactions;
        this.books = books;
        this.campaigns = campaigns;
        this.responses = responses;
        this.storage = storage;
    }

    /** Shows a comment of this plan with its words masked; says that there is none otherwise. */
    void show(CommentId id, PlanWords words, Model page) {
        Optional<DeskComment> comment = find(id, words);
        page.addAttribute("missing", comment.isEmpty());
        comment.ifPresent(known -> show(known, OpenComment.masked(known, words), words, page));
    }

    /** Shows its words as they were written; only for those who may read them. */
    void showUnmasked(CommentId id, PlanWords words, Model page) {
        Optional<DeskComment> comment = find(id, words);
        page.addAttribute("missing", comment.isEmpty());
        comment.ifPresent(known -> comments.raw(id).ifPresent(raw -> {
            page.addAttribute("phrases", raw.masks());
            show(known, OpenComment.unmasked(known, words, raw.revisions()), words, page);
        }));
    }

    /** The themes that comments may be given. */
    List<ShownTheme> codes(PlanWords words) {
        return codes(books.of(words.plan().id()), words);
    }

    private static List<ShownTheme> codes(CodeBook book, PlanWords words) {
        return book.inUse().stream()
                .map(theme -> ShownTheme.of(theme, book, words))
                .toList();
    }

    private Optional<DeskComment> find(CommentId id, PlanWords words) {
        return comments.find(id, redactions.of(words.plan().country()))
                .filter(comment -> comment.consultation().equals(words.plan().id()));
    }

    private void show(DeskComment known, OpenComment shown, PlanWords words, Model page) {
        page.addAttribute("comment", shown);
        page.addAttribute("answer", new StoredAnswers(storage).to(known.id()).map(Answer::outcome));
        page.addAttribute(
                "ownResponse",
                responses
                        .find(
                                words.plan().id(),
                                new Target(Target.Kind.COMMENT, known.id().value()))
                        .map(Response::stage));
        page.addAttribute("reasons", HidingReason.values());
        known.campaign().flatMap(campaigns::find).ifPresent(campaign -> page.addAttribute("campaign", campaign));
        CodeBook book = books.of(words.plan().id());
        page.addAttribute("codes", codes(book, words));
        page.addAttribute(
                "given",
                book.standFor(known.themes()).stream()
                        .filter(Theme::isInUse)
                        .map(Theme::id)
                        .toList());
        page.addAttribute(
                "others",
                comments.byAuthorOf(known.id(), redactions.of(words.plan().country()), OTHERS).stream()
                        .filter(other -> !other.id().equals(known.id())
                                && other.consultation().equals(known.consultation()))
                        .map(other -> OpenComment.masked(other, words))
                        .toList());
    }
}
