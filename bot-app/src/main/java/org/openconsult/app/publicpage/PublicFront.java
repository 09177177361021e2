package org.openconsult.app.publicpage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The first page: what this is, until when, how to take part, what was said so far. */
@Controller
class PublicFront {
    private static final int NEWEST = 3;

    private final PublicPlans plans;
    private final PublicFrame frame;
    private final TakePart takePart;
    private final CommentSearch search;
    private final PublishedComments comments;
    private final Clock clock;

    PublicFront(
            PublicPlans plans,
            PublicFrame frame,
            TakePart takePart,
            CommentSearch search,
            PublishedComments comments,
            Clock clock) {
        this.plans = plans;
        this.frame = frame;
        this.takePart = takePart;
        this.search = search;
        this.comments = comments;
        this.clock = clock;
    }

    /** A commitment on a card. */
    record CommitmentCard(int number, PlanText title, PlanText summary, PlanText theme, String path, long comments) {}

    @GetMapping("/")
    String first(@RequestAttribute(Reader.ATTRIBUTE) Reader reader, ModelMap page) {
        Optional<ActionPlan> plan = plans.first();
        if (plan.isEmpty()) {
            frame.around(page, reader);
            return "public/none";
        }
        return show(plan.get(), reader, page);
    }

    @GetMapping("/consultations/{consultation}")
    String one(@PathVariable String consultation, @RequestAttribute(Reader.ATTRIBUTE) Reader reader, ModelMap page) {
        return show(plans.required(consultation), reader, page);
    }

    private String show(ActionPlan plan, Reader reader, ModelMap page) {
        PlanTexts texts = frame.around(page, reader, plan, Addresses::front);
        Addresses paths = Addresses.of(plan, reader);
        Figures figures = search.figures(plan.id());
        page.addAttribute("introduction", texts.in(plan.introduction()));
        page.addAttribute("time", TimeLeft.of(texts, clock.instant()));
        page.addAttribute("open", plans.takesComments(plan));
        page.addAttribute("ways", takePart.ways(paths, reader.locale()));
        page.addAttribute("answers", AnsweredCounts.of(figures));
        page.addAttribute("counts", PublicCounts.of(figures, texts));
        page.addAttribute(
                "commitments",
                plan.commitments().stream()
                        .map(commitment -> card(commitment, figures, texts, paths))
                        .toList());
        page.addAttribute("comments", newest(plan, texts, paths));
        return "public/front";
    }

    private static CommitmentCard card(Commitment commitment, Figures figures, PlanTexts texts, Addresses paths) {
        return new CommitmentCard(
                commitment.number(),
                texts.in(commitment.title()),
                texts.in(commitment.summary()),
                texts.in(commitment.theme()),
                paths.commitment(commitment.id()),
                figures.commitments().getOrDefault(commitment.id(), Count.NONE).comments());
    }

    private List<ShownComment> newest(ActionPlan plan, PlanTexts texts, Addresses paths) {
        CommentQuery published = CommentQuery.all(plan.id()).ofPublished();
        return comments.glimpse(search.find(published, Optional.empty(), NEWEST).ids(), texts, paths);
    }
}
