package org.openconsult.app.desk.campaigns;

import java.util.List;
import java.util.Map;
import org.openconsult.app.access.MayModerate;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Outcome;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentId;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes single comments out of a campaign, and puts them back; done again it changes nothing. */
@DeskController
class CampaignMembers {
    private final Campaigns campaigns;

    CampaignMembers(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @PostMapping("/desk/campaigns/{id}/take-out")
    @MayModerate
    String takeOut(
            @PathVariable String id,
            @RequestParam(name = "comment", defaultValue = "") List<String> comments,
            Authentication who,
            RedirectAttributes told) {
        told.addFlashAttribute("taken", comments);
        return tell(id, "out", campaigns.remove(id, ids(comments), who.getName()), told);
    }

    @PostMapping("/desk/campaigns/{id}/put-back")
    @MayModerate
    String putBack(
            @PathVariable String id,
            @RequestParam(name = "comment", defaultValue = "") List<String> comments,
            Authentication who,
            RedirectAttributes told) {
        return tell(id, "back", campaigns.add(id, ids(comments), who.getName()), told);
    }

    private static List<CommentId> ids(List<String> comments) {
        if (comments.isEmpty() || comments.size() > Variants.LOOKED_AT) {
            throw Refusal.badRequest("The form does not say which comments it is about.");
        }
        return comments.stream().map(CommentId::new).toList();
    }

    private static String tell(String id, String done, Campaigns.Changed changed, RedirectAttributes told) {
        if (changed.campaign() == Outcome.UNKNOWN) {
            throw Refusal.notFound("There is no such campaign.");
        }
        int left = changed.comments().entrySet().stream()
                .filter(end -> !end.getKey().isSo())
                .mapToInt(Map.Entry::getValue)
                .sum();
        told.addFlashAttribute(
                "told", changed.campaign().isSo() ? "told.members." + done : "told.campaign." + changed.campaign());
        told.addFlashAttribute("left", left);
        told.addAttribute("id", id);
        return "redirect:/desk/campaigns/{id}";
    }
}
