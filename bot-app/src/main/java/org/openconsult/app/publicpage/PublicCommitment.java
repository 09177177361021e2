package org.openconsult.app.publicpage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.export.ExportFilterParameters;
import org.openconsult.response.Response;
import org.openconsult.response.Responses;
import org.openconsult.response.Target;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** One commitment: its text, how to comment on it, and what was said of it. */
@Controller
class PublicCommitment {
    private static final int NEWEST = 5;

    private final PublicPlans plans;
    private final PublicFrame frame;
    private final TakePart takePart;
    private final CommentSearch search;
    private final PublishedComments comments;
    private final Responses responses;
    private final Clock clock;

    PublicCommitment(
            PublicPlans plans,
            PublicFrame frame,
            TakePart takePart,
            CommentSearch search,
            PublishedComments comments,
            Responses responses,
            Clock clock) {
        this.plans = plans;
        this.frame = frame;
        this.takePart = takePart;
        this.search = search;
        this.comments = comments;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * A part of the text.
     *
     * @param name a key of the messages
     */
    record Section(String name, PlanText text) {}

    /** A step, with the day until which it is to be done. */
    record Step(PlanText activity, String by) {}

    @GetMapping("/consultations/{consultation}/commitments/{commitment}")
    String commitment(
            @PathVariable String consultation,
            @PathVariable String commitment,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            ModelMap page) {
        ActionPlan known = plans.required(consultation);
        PlanTexts texts = frame.around(page, reader, known, paths -> paths.commitment(commitment));
        Addresses paths = Addresses.of(known, reader);
        Optional<Commitment> there = texts.commitment(commitment);
        if (there.isEmpty()) {
            return FormerCommitment.show(commitment, texts, paths, page)
                    .orElseThrow(() -> Trouble.lost("public.lost.commitment"));
        }
        Commitment shown = there.get();
        page.addAttribute("origins", FormerCommitment.numbers(texts, shown.id(), shown.number()));
        page.addAttribute("commitment", shown);
        page.addAttribute("title", texts.in(shown.title()));
        page.addAttribute("summary", texts.in(shown.summary()));
        page.addAttribute("sections", sections(shown, texts));
        page.addAttribute("lead", texts.in(shown.leadAgency()));
        page.addAttribute(
                "actors",
                shown.supportingActors().stream()
                        .map(actor -> texts.in(actor.name()))
                        .toList());
        page.addAttribute("dates", texts.days(shown.dates()));
        page.addAttribute(
                "steps",
                shown.milestones().stream()
                        .map(step -> new Step(
                                texts.in(step.activity()),
                                texts.day(step.dates().end())))
                        .toList());
        page.addAttribute("time", TimeLeft.of(texts, clock.instant()));
        page.addAttribute("open", plans.takesComments(known));
        page.addAttribute("ways", takePart.ways(shown, paths, reader.locale()));
        page.addAttribute("counts", PublicCounts.on(shown.id(), search.figures(known.id()), texts));
        page.addAttribute("decided", decided(shown, texts));
        page.addAttribute("comments", newest(shown, texts, paths));
        return "public/commitment";
    }

    private Optional<ShownAnswer> decided(Commitment commitment, PlanTexts texts) {
        return responses
                .find(texts.plan().id(), new Target(Target.Kind.COMMITMENT, commitment.id()))
                .flatMap(Response::published)
                .map(answer -> ShownAnswer.of(answer, texts));
    }

    private static List<Section> sections(Commitment commitment, PlanTexts texts) {
        List<Section> sections = new ArrayList<>(List.of(
                new Section("public.section.problem", texts.in(commitment.problem())),
                new Section("public.section.description", texts.in(commitment.description())),
                new Section("public.section.contribution", texts.in(commitment.contribution())),
                new Section("public.section.relevance", texts.in(commitment.ogpRelevance()))));
        commitment
                .additionalInformation()
                .ifPresent(more -> sections.add(new Section("public.section.additional", texts.in(more))));
        return sections;
    }

    private List<ShownComment> newest(Commitment commitment, PlanTexts texts, Addresses paths) {
        CommentQuery on = CommentQuery.all(texts.plan().id())
                .withFilter(ExportFilterParameters.read(Map.of("commitment", commitment.id()), texts.plan()))
                .ofPublished();
        return comments.list(search.find(on, Optional.empty(), NEWEST).ids(), texts, paths);
    }
}
