package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A coordinator's browser at the desk. What a page's scripts complain of, and what axe finds serious on a page, fails the journey.
 * Pictures go where the system property {@code desk.pictures} says, where it is set.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md">axe's rules</a>
 */
final class DeskBrowser implements AutoCloseable {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    /** What arrives is counted and indexed in the background. */
    static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    static final LocatorAssertions.ContainsTextOptions PATIENTLY_CONTAINED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    static final LocatorAssertions.HasCountOptions PATIENTLY_COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    /** Where the page can be moved sideways: the first things that stick out, but for those that are moved by themselves. */
    private static final String TOO_WIDE = "document.documentElement.scrollWidth <= innerWidth ? [] :"
            + " ['the page', ...[...document.querySelectorAll('body *')].filter(part =>"
            + " part.getBoundingClientRect().right > innerWidth && !part.closest('.scroll, .places ul'))"
            + ".slice(0, 5).map(part => part.outerHTML.slice(0, 200))]";

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HIGH = 900;
    /** Charts are drawn anew for another width after a moment, in milliseconds. */
    private static final int SETTLING = 300;

    private final Playwright playwright;
    private final Browser browser;
    private final boolean alone;
    private final BrowserContext context;
    private final Page page;
    private final String app;
    private final List<String> complaints = new ArrayList<>();
    private String pictures = "desk-";

    private DeskBrowser(Playwright playwright, Browser browser, String app, boolean alone) {
        this.playwright = playwright;
        this.browser = browser;
        this.alone = alone;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(WIDE, HIGH));
        this.page = context.newPage();
        this.app = app;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** @param program the command of a Chromium */
    static DeskBrowser open(String program, String app) {
        // Playwright brings no browser of its own here: the machine's is used.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        // Only the app's pages are opened, and as root it would not start with one.
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new DeskBrowser(playwright, browser, app, true);
    }

    Page page() {
        return page;
    }

    /** How the names of pictures begin from now on. */
    void callPictures(String beginning) {
        pictures = beginning;
    }

    void open(String path) {
        page.navigate(app + path);
    }

    /** Where the page is, without what stands behind it. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Whether there is a network. */
    void network(boolean there) {
        context.setOffline(!there);
    }

    /** The browser is signed in no more, as after hours. */
    void forgetSignIn() {
        context.clearCookies();
    }

    /** A page that says no with this status is what is wanted here, and the browser need not complain of it. */
    void forgive(String status) {
        complaints.removeIf(complaint -> complaint.contains("status of " + status));
    }

    /** That something did not get through is what is wanted here. */
    void forgiveTheNetwork() {
        complaints.removeIf(complaint -> complaint.contains("net::ERR_"));
    }

    /** Another window of the same person, or of somebody else. */
    DeskBrowser beside() {
        return new DeskBrowser(playwright, browser, app, false);
    }

    void signIn(String name, String password) {
        open("/desk");
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(password);
        page.locator("main button").click();
        page.waitForURL("**/desk*");
    }

    /** Judges the page as it stands, light and dark, wide and narrow, and takes its pictures. */
    void judge(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForTimeout(SETTLING);
            assertThat(serious()).as(name + ", " + scheme).isEmpty();
            picture(scheme == ColorScheme.DARK ? name + "-dark" : name);
        }
        page.setViewportSize(NARROW, HIGH);
        page.waitForTimeout(SETTLING);
        assertThat(serious()).as(name + ", narrow").isEmpty();
        assertThat(page.evaluate(TOO_WIDE))
                .as(name + ": what is wider than a phone")
                .isEqualTo(List.of());
        picture(name + "-phone");
        page.setViewportSize(WIDE, HIGH);
        assertThat(complaints).as(name + ": what scripts complain of").isEmpty();
    }

    /** Opens a page in Spanish and judges it. */
    void judgeInSpanish(String path, String name) {
        open(path + (path.contains("?") ? "&" : "?") + "lang=es");
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo("es");
        judge(name + "-es");
    }

    /** In one run and not frame by frame, which takes three times as long: no page has a frame. */
    private List<String> serious() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(String.valueOf(rule.getImpact())))
                        .map(DeskBrowser::shown)
                        .toList();
    }

    private static String shown(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    private void picture(String name) {
        String folder = System.getProperty("desk.pictures", "");
        if (!folder.isEmpty()) {
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, pictures + name + ".png"))
                    .setFullPage(true));
        }
    }

    @Override
    public void close() {
        context.close();
        if (alone) {
            browser.close();
            playwright.close();
        }
    }
}
