package org.openconsult.app.desk.comments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.HidingReason;
import org.openconsult.export.WrongParameterException;
import org.openconsult.moderation.DeskComments;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.FoundComments;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What people said: a list that can be searched, and beside it the comment that is read. */
@DeskController
class CommentsPage {
    private static final int SIZE = 50;
    private static final String PAGE = "desk/comments";
    private static final String READING = "reading";
    private static final String FOUND = "found";

    private final ChosenPlan plans;
    private final CommentSearch search;
    private final DeskComments comments;
    private final Redactions redactions;
    private final CommentPane pane;
    private final CommentFilters filters;

    CommentsPage(
            ChosenPlan plans,
            CommentSearch search,
            DeskComments comments,
            Redactions redactions,
            CommentPane pane,
            CommentFilters filters) {
        this.plans = plans;
        this.search = search;
        this.comments = comments;
        this.redactions = redactions;
        this.pane = pane;
        this.filters = filters;
    }

    /** @param part the part of the page that a script wants alone */
    @GetMapping("/desk/comments")
    String comments(
            @RequestParam Map<String, String> parameters,
            @RequestHeader("HX-Target") Optional<String> part,
            Model page,
            Locale locale) {
        Optional<PlanWords> words = plans.of(Optional.ofNullable(parameters.get(ChosenPlan.PARAMETER)), locale);
        if (words.isEmpty()) {
            return "desk/comments-none";
        }
        AskedComments asked = AskedComments.read(parameters);
        Optional<String> open = Optional.ofNullable(parameters.get(AskedComments.OPEN));
        page.addAttribute("asked", asked);
        page.addAttribute("plan", words.get());
        return switch (part.orElse("")) {
            case READING -> {
                read(open, words.get(), page);
                yield PAGE + " :: " + READING;
            }
            case FOUND -> {
                find(asked, words.get(), open, page);
                yield PAGE + " :: " + FOUND;
            }
            default -> {
                read(open, words.get(), page);
                find(asked, words.get(), open, page);
                page.addAttribute("filters", filters.offered(asked, words.get()));
                page.addAttribute("chips", filters.chips(asked, words.get()));
                yield PAGE;
            }
        };
    }

    /** A comment by its name alone, as other pages and colleagues link to it. */
    @GetMapping("/desk/comments/{id}")
    String comment(@PathVariable String id) {
        return "redirect:" + AskedComments.read(Map.of()).opening(id);
    }

    private void read(Optional<String> open, PlanWords words, Model page) {
        open.map(CommentId::new).ifPresent(id -> pane.show(id, words, page));
    }

    private void find(AskedComments asked, PlanWords words, Optional<String> open, Model page) {
        FoundComments found = FoundComments.NONE;
        try {
            found = search.find(asked.query(words.plan()), asked.get(AskedComments.PAGE), SIZE);
        } catch (WrongParameterException wrong) {
            page.addAttribute("wrong", wrong.getMessage());
        }
        PersonalDataMask mask = redactions.of(words.plan().country());
        List<CommentLine> lines = comments.find(found.ids(), mask).stream()
                .map(comment -> CommentLine.of(comment, words, asked, open))
                .toList();
        page.addAttribute("found", found);
        page.addAttribute("lines", lines);
        page.addAttribute("progress", search.progress());
        page.addAttribute("codes", pane.codes(words));
        page.addAttribute("reasons", HidingReason.values());
    }
}
