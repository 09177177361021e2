package org.openconsult.app.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a coordinator does with messages, in a browser, while a provider refuses and takes them. */
final class LettersAtDesk {
    private final DeskBrowser desk;
    private final PlayedTwilio twilio;

    LettersAtDesk(DeskBrowser desk, PlayedTwilio twilio) {
        this.desk = desk;
        this.twilio = twilio;
    }

    /** Sends a message again that the provider had refused. */
    void sendAgain(Runnable somebodyWrites) throws Exception {
        desk.open("/desk/messages");
        desk.judge("messages-none");
        twilio.refuses();
        somebodyWrites.run();
        Waiting.until("a message that could not be sent is listed", () -> {
            desk.open("/desk/messages");
            return desk.page().locator(".letters li").count() > 0;
        });
        desk.judge("messages");
        twilio.accepts();
        int before = twilio.sent().size();
        desk.page().locator(".letters button").first().click();
        assertThat(desk.page().locator(".told")).isVisible();
        assertThat(desk.page().locator(".letters li")).hasCount(0);
        Waiting.until("the message went out", () -> twilio.sent().size() > before);
    }

    /** Writes to whoever wrote a comment. */
    void write(String comment, String words) throws Exception {
        desk.open("/desk/comments?q=" + comment);
        desk.page().locator(".lines a").first().click();
        desk.page().locator(".reading a[href*='/talks/']").first().click();
        desk.page().locator("#words").fill(words);
        assertThat(desk.page().locator("#counted .preview")).containsText(words);
        desk.judge("messages-talk");
        desk.page().locator("form:has(#words) button").click();
        assertThat(desk.page().locator(".told")).isVisible();
        Waiting.until("the words went out", () -> twilio.sent().stream()
                .anyMatch(sent -> sent.body().endsWith(words)));
        Waiting.until("the desk knows it", () -> {
            desk.open(desk.path());
            return desk.page().locator(".said .desk .state").count() > 0;
        });
    }
}
