package org.openconsult.app.api;

import java.util.List;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.sessions.FacilitatorCodes;
import org.openconsult.session.SessionComments;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists sessions, and gives whoever asks a code to lead them by. */
@RestController
class SessionsApi {
    private final Sessions sessions;
    private final SessionComments comments;
    private final FacilitatorCodes codes;

    SessionsApi(Sessions sessions, Storage storage, FacilitatorCodes codes) {
        this.sessions = sessions;
        this.comments = new SessionComments(storage);
        this.codes = codes;
    }

    record Listing(List<ShownSession> sessions) {}

    record Code(String code) {}

    @GetMapping("/api/v1/consultations/{id}/sessions")
    Listing list(@PathVariable String id) {
        return new Listing(sessions.of(id).stream()
                .map(session -> ShownSession.of(session, comments))
                .toList());
    }

    @PostMapping("/api/v1/facilitators/code")
    @MayLead
    Code code(Authentication who) {
        return new Code(codes.next(who.getName()));
    }
}
