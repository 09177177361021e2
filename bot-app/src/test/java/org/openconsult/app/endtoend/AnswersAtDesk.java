package org.openconsult.app.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What a coordinator tells many: what was decided, announcements, reminders and invitations, and what became of the draft. */
final class AnswersAtDesk {
    private static final String WORDS = "Two nurses will be there from March, Monday to Friday.";

    private final DeskBrowser desk;

    AnswersAtDesk(DeskBrowser desk) {
        this.desk = desk;
    }

    /** Drafts a response, which somebody else is to review. */
    void respond(String commitment) {
        desk.open("/desk/responses/commitment/" + commitment);
        Locator form = desk.page().locator("form[action*=draft]");
        form.locator("[name=outcome]").selectOption("accepted_in_part");
        fill(form);
        form.locator("button.primary").click();
        assertThat(desk.page().locator(".was").first()).containsText(WORDS);
        desk.judge("response");
        look("responses", "responses/people");
    }

    /** Drafts an announcement, and sees what people would get. */
    void announce() {
        desk.open("/desk/announcements/new");
        Locator form = desk.page().locator("form.announcing");
        fill(form);
        desk.judge("announcement-new");
        form.locator("button.primary").click();
        assertThat(desk.page().locator(".preview").first()).containsText(WORDS);
        desk.judge("announcement-draft");
        look("announcements", "reminders", "contacts", "contacts/import", "contacts/invite");
    }

    void seeWhatBecameOfTheDraft() {
        look("plan/changes", "plan/numbers");
        for (String place : List.of("responses", "announcements/new", "reminders", "contacts/invite", "plan/numbers")) {
            desk.judgeInSpanish("/desk/" + place, place.replace('/', '-'));
        }
    }

    private static void fill(Locator form) {
        form.locator("textarea").all().forEach(box -> box.fill(WORDS));
    }

    private void look(String... places) {
        for (String place : List.of(places)) {
            desk.open("/desk/" + place);
            desk.judge(place.replace('/', '-'));
        }
    }
}
