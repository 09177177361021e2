package org.openconsult.app.desk.sessions;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.desk.documents.ShownDocuments;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.sessions.FacilitatorCodes;
import org.openconsult.app.upload.DocumentUploads;
import org.openconsult.document.Occasion;
import org.openconsult.session.Invitations;
import org.openconsult.session.Session;
import org.openconsult.session.Sessions;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells a coordinator how to lead sessions, gives the code for it, and shows those that were. */
@DeskController
class SessionsPage {
    private static final String PAGE = "desk/sessions";

    private final FacilitatorCodes codes;
    private final ChosenPlan plans;
    private final Sessions sessions;
    private final ShownSessions shown;
    private final ShownDocuments documents;

    SessionsPage(
            FacilitatorCodes codes,
            ChosenPlan plans,
            Sessions sessions,
            ShownSessions shown,
            ShownDocuments documents) {
        this.codes = codes;
        this.plans = plans;
        this.sessions = sessions;
        this.shown = shown;
        this.documents = documents;
    }

    @GetMapping("/desk/sessions")
    String page(@RequestParam Optional<String> consultation, Model page, Locale locale) {
        list(consultation, page, locale);
        return PAGE;
    }

    @PostMapping("/desk/sessions/code")
    @MayLead
    String code(Model page, Authentication who, Locale locale) {
        page.addAttribute("code", codes.next(who.getName()));
        page.addAttribute("minutes", Invitations.COORDINATORS_TIME.toMinutes());
        list(Optional.empty(), page, locale);
        return PAGE;
    }

    /**
     * One session.
     *
     * @param document what became of a document of it just now
     */
    @GetMapping("/desk/sessions/{id}")
    String session(
            @PathVariable String id,
            @RequestParam(DocumentUploads.OUTCOME) Optional<String> document,
            Model page,
            Locale locale) {
        Session session = sessions.find(id).orElseThrow(() -> Refusal.notFound("There is no session with this id."));
        PlanWords words = plans.required(Optional.of(session.consultation()), locale);
        page.addAttribute("plan", words);
        page.addAttribute("held", shown.line(session, words));
        page.addAttribute("documents", documents.of(Occasion.session(id), words, document));
        return "desk/session";
    }

    private void list(Optional<String> consultation, Model page, Locale locale) {
        plans.of(consultation, locale)
                .ifPresent(words -> page.addAttribute(
                        "sessions", shown.of(sessions.of(words.plan().id()), words)));
    }
}
