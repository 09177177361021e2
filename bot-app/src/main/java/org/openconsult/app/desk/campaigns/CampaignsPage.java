package org.openconsult.app.desk.campaigns;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.app.access.MayModerate;
import org.openconsult.app.desk.campaigns.Variants.Variant;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Outcome;
import org.openconsult.campaign.Campaign;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentId;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.FoundComments;
import org.openconsult.search.TwinGroup;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Campaigns that were grouped, and comments so much alike that they may be one. */
@DeskController
class CampaignsPage {
    private static final int PROPOSED = 20;

    private final ChosenPlan plans;
    private final Campaigns campaigns;
    private final CommentSearch search;
    private final Variants variants;

    CampaignsPage(ChosenPlan plans, Campaigns campaigns, CommentSearch search, Variants variants) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.search = search;
        this.variants = variants;
    }

    /** @param count of the comments that its group has, as far as they are counted */
    record Line(Campaign campaign, String made, FoundComments count) {}

    /**
     * A group that may be made.
     *
     * @param newId under which it is kept should it be made; asked twice it is made once
     * @param like one of its comments
     */
    record Proposal(String newId, int size, CommentId like, List<Variant> variants) {}

    @GetMapping("/desk/campaigns")
    String campaigns(
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        plans.of(consultation, locale).ifPresent(words -> show(words, page));
        return "desk/campaigns";
    }

    private void show(PlanWords words, Model page) {
        String consultation = words.plan().id();
        page.addAttribute("plan", words);
        page.addAttribute("progress", search.progress());
        page.addAttribute("figures", search.figures(consultation).all());
        page.addAttribute(
                "campaigns",
                campaigns.of(consultation).stream()
                        .map(campaign -> new Line(campaign, words.time(campaign.madeAt()), members(campaign, 1)))
                        .toList());
        page.addAttribute(
                "proposals",
                search.twins(consultation, PROPOSED).stream()
                        .map(group -> proposal(group, words))
                        .toList());
    }

    private FoundComments members(Campaign campaign, int size) {
        return search.find(CommentQuery.ofCampaign(campaign.consultation(), campaign.id()), Optional.empty(), size);
    }

    private Proposal proposal(TwinGroup group, PlanWords words) {
        return new Proposal(
                UUID.randomUUID().toString(),
                group.members().size(),
                group.members().get(0),
                variants.of(group.members(), words));
    }

    @GetMapping("/desk/campaigns/{id}")
    String campaign(@PathVariable String id, Model page, Locale locale) {
        Campaign campaign = find(id);
        PlanWords words = plan(campaign, locale);
        FoundComments members = members(campaign, Variants.LOOKED_AT);
        page.addAttribute("plan", words);
        page.addAttribute("campaign", campaign);
        page.addAttribute("made", words.time(campaign.madeAt()));
        page.addAttribute("unfinished", campaigns.isUnfinished(id));
        page.addAttribute("members", members);
        page.addAttribute("variants", variants.in(campaign, members.ids(), words));
        return "desk/campaign";
    }

    private Campaign find(String id) {
        return campaigns.find(id).orElseThrow(() -> Refusal.notFound("There is no such campaign."));
    }

    private PlanWords plan(Campaign campaign, Locale locale) {
        return plans.required(Optional.of(campaign.consultation()), locale);
    }

    @PostMapping("/desk/campaigns")
    @MayModerate
    String make(@RequestParam Map<String, String> form, Authentication who, RedirectAttributes told, Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(form.get(ChosenPlan.PARAMETER)), locale);
        String consultation = words.plan().id();
        Optional<TwinGroup> group = group(consultation, form.getOrDefault("like", ""));
        return changed(told, "/desk/campaigns", () -> group.map(twins -> campaigns
                        .make(
                                form.getOrDefault("new", ""),
                                consultation,
                                form.getOrDefault("title", ""),
                                twins.members(),
                                who.getName())
                        .campaign())
                .orElse(Outcome.CHANGED_MEANWHILE));
    }

    /** The group that a comment is in: a form could not carry all of a large one. */
    private Optional<TwinGroup> group(String consultation, String comment) {
        return search.twins(consultation, PROPOSED).stream()
                .filter(twins -> twins.members().contains(new CommentId(comment)))
                .findFirst();
    }

    /** @param what {@code rename}, {@code dissolve} or {@code bring-back} */
    @PostMapping("/desk/campaigns/{id}/{what}")
    @MayModerate
    String change(
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told) {
        Campaign campaign = find(id);
        return changed(told, "/desk/campaigns/" + campaign.id(), () -> {
            long seen = Long.parseLong(form.getOrDefault("version", ""));
            return switch (what) {
                case "rename" -> campaigns.rename(id, seen, form.getOrDefault("title", ""), who.getName());
                case "dissolve" -> campaigns.dissolve(id, seen, who.getName());
                case "bring-back" -> campaigns.bringBack(id, seen, who.getName());
                default -> throw Refusal.notFound("Nothing of that kind can be done to a campaign.");
            };
        });
    }

    private static String changed(RedirectAttributes told, String path, FormTold.Change change) {
        new FormTold(told, "campaign").of(change);
        return "redirect:" + path;
    }
}
