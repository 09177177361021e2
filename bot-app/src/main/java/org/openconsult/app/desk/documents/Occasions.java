package org.openconsult.app.desk.documents;

import org.openconsult.app.page.Refusal;
import org.openconsult.assisted.Meetings;
import org.openconsult.document.Occasion;
import org.openconsult.session.Sessions;
import org.springframework.stereotype.Component;

/** The sessions and meetings that documents are of. */
@Component
class Occasions {
    private final Sessions sessions;
    private final Meetings meetings;

    Occasions(Sessions sessions, Meetings meetings) {
        this.sessions = sessions;
        this.meetings = meetings;
    }

    /**
     * The one that an address names.
     *
     * @throws Refusal when there is none
     */
    Occasion required(String kind, String id) {
        return Occasion.Kind.of(kind)
                .map(known -> new Occasion(known, id))
                .filter(this::isThere)
                .orElseThrow(() -> Refusal.notFound("There is no session or meeting with this id."));
    }

    static String page(Occasion occasion) {
        return "/desk/" + occasion.kind().word() + "s/" + occasion.id();
    }

    private boolean isThere(Occasion occasion) {
        return switch (occasion.kind()) {
            case SESSION -> sessions.find(occasion.id()).isPresent();
            case MEETING -> meetings.find(occasion.id()).isPresent();
        };
    }
}
