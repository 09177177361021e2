package org.openconsult.app.desk.frame;

import org.openconsult.app.coordinator.Right;

/** A place of the desk that can be gone to from everywhere. Its name is in the messages under {@code place.}. */
enum Place {
    OVERVIEW("/desk", Right.READ),
    COMMENTS("/desk/comments", Right.READ),
    MEETINGS("/desk/meetings", Right.READ),
    THEMES("/desk/themes", Right.READ),
    CAMPAIGNS("/desk/campaigns", Right.READ),
    RESPONSES("/desk/responses", Right.READ),
    PLAN("/desk/plan", Right.READ),
    SESSIONS("/desk/sessions", Right.READ),
    CONTACTS("/desk/contacts", Right.RUN),
    MESSAGES("/desk/messages", Right.READ),
    EXPORTS("/desk/exports", Right.READ),
    PEOPLE("/desk/people", Right.ADMINISTER),
    AUDIT("/desk/audit", Right.ADMINISTER);

    private final String path;
    private final Right needed;

    Place(String path, Right needed) {
        this.path = path;
        this.needed = needed;
    }

    String path() {
        return path;
    }

    Right needed() {
        return needed;
    }

    /** Whether a page is this place, or one below it. */
    boolean holds(String page) {
        return page.equals(path)
                || (this != OVERVIEW && page.startsWith(path + "/"))
                || (this == MESSAGES && (page.startsWith("/desk/announcements") || page.equals("/desk/reminders")))
                || (this == EXPORTS && page.equals("/desk/report"));
    }
}
