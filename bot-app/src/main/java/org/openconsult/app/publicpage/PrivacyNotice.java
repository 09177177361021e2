package org.openconsult.app.publicpage;

import java.util.List;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What is kept, what is published, and what people can do about it; first as people are told it when they write. */
@Controller
class PrivacyNotice {
    private final PublicPlans plans;
    private final PublicFrame frame;
    private final Catalogs words;

    PrivacyNotice(PublicPlans plans, PublicFrame frame, Catalogs words) {
        this.plans = plans;
        this.frame = frame;
        this.words = words;
    }

    @GetMapping("/consultations/{consultation}/privacy")
    String notice(@PathVariable String consultation, @RequestAttribute(Reader.ATTRIBUTE) Reader reader, ModelMap page) {
        ActionPlan known = plans.required(consultation);
        frame.around(page, reader, known, Addresses::privacy);
        Language told =
                words.closest(reader.language(), new Language(reader.locale().getLanguage()));
        Language spoken = new Language(reader.locale().getLanguage());
        page.addAttribute("notice", new PlanText(words.say(told, "privacy", List.of()), told.tag()));
        for (String command : List.of("status", "withdraw", "edit", "forget", "stop")) {
            page.addAttribute(command, words.typed(spoken, command));
        }
        return "public/privacy";
    }
}
