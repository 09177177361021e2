package org.openconsult.app.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Somebody who reads and moderates without a mouse. */
final class HandsOnKeys {
    private final DeskBrowser desk;

    HandsOnKeys(DeskBrowser desk) {
        this.desk = desk;
    }

    private void press(String... keys) {
        for (String key : keys) {
            desk.page().keyboard().press(key);
        }
    }

    /** Down, down and up again: the first comment is open. */
    void read() {
        desk.open("/desk/comments");
        Locator lines = desk.page().locator(".lines a");
        for (int line : new int[] {0, 1, 0}) {
            press(line == 0 && desk.page().locator(".lines a[aria-current]").count() > 0 ? "k" : "j");
            assertThat(lines.nth(line)).hasAttribute("aria-current", "true");
            assertThat(desk.page()
                            .locator(".reading form[action*='/" + id(lines.nth(line)) + "/']")
                            .first())
                    .isAttached();
        }
    }

    private static String id(Locator line) {
        return line.getAttribute("href").replaceAll(".*[?&]open=([^&]*).*", "$1");
    }

    /** Gives the open comment a theme by its key. */
    void theme(String key) {
        press("t", key, "Enter");
        assertThat(desk.page().locator(".told")).isVisible();
        assertThat(desk.page().locator("#themes input[type=checkbox]").first()).isChecked();
    }

    /** Hides the open comment with a note. */
    void hide() {
        press("h", "ArrowDown", "Tab");
        desk.page().keyboard().type("by keyboard");
        press("Enter");
        assertThat(desk.page().locator(".told")).containsText("hidden");
        assertThat(desk.page().locator(".reading .notice")).containsText("by keyboard");
    }

    /** From the top of the page into what it is about. */
    void skipTo() {
        desk.open("/desk/comments");
        press("Tab");
        assertThat(desk.page().locator(".skip")).isFocused();
        press("Enter");
        press("Tab");
        assertThat(desk.page().locator("main :focus")).hasCount(1);
        press("Escape");
        desk.page().locator("main :focus").blur();
        press("/");
        assertThat(desk.page().locator("[name=q]")).isFocused();
    }
}
