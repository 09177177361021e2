package org.openconsult.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.RunningApp;
import org.openconsult.app.ScriptedReception;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.Tap;
import org.openconsult.inbox.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The phones in a browser. The system property {@code peer.chromium} is the command that starts it. */
@RunningApp
@EnabledIfSystemProperty(named = "peer.chromium", matches = ".+")
class ChromiumPeerTest {
    private static final String CHAT = "document.querySelector('[data-phone=telegram] [data-talk]')";
    private static final String TEAMS = "document.querySelector('[data-phone=teams] [data-talk]')";
    private static final String CARD = """
            {"type": "AdaptiveCard", "version": "1.5", "body": [
              {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "**Nurses** <b>"}]},
              {"type": "ActionSet", "actions": [
                {"type": "Action.ToggleVisibility", "title": "The problem", "targetElements": ["part"]}]},
              {"type": "Container", "id": "part", "isVisible": false, "items": [
                {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "There are none"}]}]},
              {"type": "Input.Text", "id": "text", "label": "Your comment", "isMultiline": true},
              {"type": "ActionSet", "actions": [
                {"type": "Action.Execute", "verb": "comment", "title": "Send", "data": {"comment": 3}}]},
              {"type": "ActionSet", "actions": [
                {"type": "Action.Submit", "title": "Commitments", "associatedInputs": "none",
                 "data": {"say": "list"}}]}]}
            """;
    private static final int SCREEN = 1400;
    private static final int PHONE = 360;

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedReception reception;

    @Autowired
    private JsonMapper json;

    private static Chromium browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        browser = new Chromium(System.getProperty("peer.chromium"), folder);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() throws Exception {
        reception.reopen();
        reception.answer(ChromiumPeerTest::page);
        visit("#toledo/telegram", SCREEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Nurses</b> &amp; <i>radios</i> | <b>Nurses</b> &amp; <i>radios</i>",
                "<u>a</u><s>b</s><code>c</code><pre>d</pre> | <u>a</u><s>b</s><code>c</code><pre>d</pre>",
                "<b>a <i>b</i> c</b> | <b>a <i>b</i> c</b>",
                "&lt;b&gt;&quot;&#65;&#x42;&#128165; | &lt;b&gt;\"AB💥",
                "&amp;lt; | &amp;lt;",
                "&nbsp;&unknown;&#0;&#x110000; | &amp;nbsp;&amp;unknown;&amp;#0;&amp;#x110000;",
                "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
                "<img src=x onerror=alert(1)> | &lt;img src=x onerror=alert(1)&gt;",
                "<b onclick=\"x\">a</b> | &lt;b onclick=\"x\"&gt;a&lt;/b&gt;",
                "<b href=\"https://x.example\">a</b> | &lt;b href=\"https://x.example\"&gt;a&lt;/b&gt;",
                "<a href=\"javascript:alert(1)\">a</a> | &lt;a href=\"javascript:alert(1)\"&gt;a&lt;/a&gt;",
                "<a>a</a> | &lt;a&gt;a&lt;/a&gt;",
                "<b>a</i></b> | <b>a&lt;/i&gt;</b>",
                "1 < 2 & 3 > 2 | 1 &lt; 2 &amp; 3 &gt; 2",
                "<a href=\"https://x.example/?a=1&amp;b=2\">a</a> | <a href=\"https://x.example/?a=1&amp;b=2\""
                        + " target=\"_blank\" rel=\"noopener noreferrer\">a</a>",
            })
    void showsWhatTelegramWouldAndTheRestAsItStands(String html, String shown) throws Exception {
        assertThat(browser.value("(() => { const place = document.createElement('div'); place.append(richText("
                                + json.writeValueAsString(html) + ")); return place.innerHTML; })()")
                        .asString())
                .isEqualTo(shown);
    }

    @Test
    void aTappedPageIsTurnedInItsPlace() throws Exception {
        say("3");
        press("More");
        browser.await(CHAT + ".textContent.includes('Page 2')");
        assertThat(browser.value(CHAT + ".children.length").asInt()).isEqualTo(2);
        assertThat(browser.value(CHAT + ".lastElementChild.querySelector('b').textContent")
                        .asString())
                .isEqualTo("Page 2");
        assertThat(browser.value("document.activeElement.textContent").asString())
                .isEqualTo("More");
        assertThat(last().text()).isEqualTo("more");
        assertThat(last().tap().flatMap(Tap::asked)).hasValue("page 1");

        press("More");
        browser.await(CHAT + ".textContent.includes('Page 3')");
        assertThat(browser.value(CHAT + ".children.length").asInt()).isEqualTo(2);
        assertThat(last().tap().flatMap(Tap::asked)).hasValue("page 2");
    }

    @Test
    void aTapThatIsAnsweredBelowLeavesItsMark() throws Exception {
        say("3");
        reception.answer(message -> new Answer(
                Optional.of("talk/9"), List.of(new DrawnMessage("Thanks", List.of(), Optional.of("HTML"), 1))));
        press("More");
        browser.await(CHAT + ".querySelector('.tapped')?.textContent === 'More (tapped)'");
        assertThat(browser.value(CHAT + ".lastElementChild.textContent").asString())
                .isEqualTo("Thanks");
        press("More (tapped)");
        browser.await(CHAT + ".children.length === 4");
        assertThat(last().tap()).isPresent();
    }

    @Test
    void aLinkOpensElsewhereAndIsNeverSent() throws Exception {
        say("3");
        assertThat(browser.value("(({ href, target, rel, localName }) => [localName, href, target, rel].join(' '))("
                                + CHAT + ".querySelector('.link'))")
                        .asString())
                .isEqualTo("a https://t.me/share/url?url=x _blank noopener noreferrer");
    }

    @Test
    void buttonsStandSideBySideWhereTheyFit() throws Exception {
        List<DrawnChoice> choices = Stream.of(
                        "Yes", "No", "1", "2", "3", "4", "5", "6", "Health in the villages", "Skip")
                .map(label -> new DrawnChoice(label, label))
                .toList();
        reception.answer(message -> new Answer(List.of(new DrawnMessage("Which?", choices, Optional.of("HTML"), 1))));
        say("3");
        assertThat(browser.value(
                                "[..." + CHAT + ".querySelectorAll('.row')].map((row) => [...row.children].map((key) =>"
                                        + " key.textContent).join(' ')).join('|')")
                        .asString())
                .isEqualTo("Yes No|1 2 3 4 5|6|Health in the villages|Skip");
    }

    @Test
    void whatWasSentCanBeChangedWhereItStands() throws Exception {
        say("3 nurses");
        press("Edit");
        assertThat(browser.value("document.activeElement.value").asString()).isEqualTo("3 nurses");
        browser.value("document.activeElement.value = '3 <b>doctors</b>'");
        browser.value("document.activeElement.form.requestSubmit()");
        browser.await(CHAT + ".children.length === 3");
        assertThat(browser.value(CHAT + ".firstElementChild.textContent").asString())
                .isEqualTo("3 <b>doctors</b>editedEdit");
        assertThat(last().text()).isEqualTo("3 <b>doctors</b>");
        assertThat(last().edits()).hasValue(reception.received().get(0).key());
    }

    @Test
    void saysWhatWentWrongWithATap() throws Exception {
        say("3");
        reception.close();
        press("More");
        browser.await("!document.querySelector('[data-phone=telegram] [data-problem]').hidden");
        assertThat(browser.value(CHAT + ".querySelector('.tapped')").isNull()).isTrue();
    }

    @Test
    void aCardIsDrawnUnfoldedAndTapped() throws Exception {
        showCard();
        assertThat(browser.value(TEAMS + ".querySelector('.ac-textRun').textContent")
                        .asString())
                .isEqualTo("**Nurses** <b>");
        assertThat(browser.value(TEAMS + ".innerText.includes('There are none')")
                        .asBoolean())
                .isFalse();
        pressOnCard("The problem");
        assertThat(browser.value(TEAMS + ".innerText.includes('There are none')")
                        .asBoolean())
                .isTrue();
        pressOnCard("Commitments");
        browser.await(TEAMS + ".children.length === 3");
        assertThat(last().text()).isEqualTo("list");
        assertThat(last().tap().flatMap(Tap::asked)).hasValue("k3y");
    }

    @Test
    void aFormOnACardIsAnsweredInItsPlace() throws Exception {
        showCard();
        browser.value("(() => { const field = " + TEAMS + ".querySelector('textarea'); field.value = 'We need two';"
                + " field.dispatchEvent(new Event('input')); })()");
        reception.answer(message ->
                new Answer(Optional.of("talk/2"), List.of(new DrawnMessage("Thanks", List.of(), Optional.empty(), 1))));
        pressOnCard("Send");
        browser.await(TEAMS + ".textContent.includes('Thanks')");
        assertThat(browser.value(TEAMS + ".children.length").asInt()).isEqualTo(2);
        assertThat(last().text()).isEqualTo("We need two");
        assertThat(last().form().map(CommentForm::about)).hasValue(3);
    }

    private void showCard() throws Exception {
        reception.answer(message -> new Answer(
                Optional.of("talk/1"),
                List.of(new DrawnMessage("Nurses", List.of(), Optional.empty(), 1)
                        .drawnAs(CARD)
                        .asking("k3y"))));
        visit("#toledo/teams", SCREEN);
        say("teams", TEAMS, "3");
    }

    private void pressOnCard(String label) throws Exception {
        browser.value("[..." + TEAMS + ".querySelectorAll('button')].find((one) => one.textContent === "
                + json.writeValueAsString(label) + ").click()");
    }

    @Test
    void eachPersonAndPhoneHasATalkOfItsOwn() throws Exception {
        say("3");
        browser.value("document.querySelector('[data-persona=cayo]').click()");
        assertThat(browser.value(CHAT + ".children.length").asInt()).isZero();
        browser.value("document.querySelector('[data-persona=toledo]').click()");
        assertThat(browser.value(CHAT + ".children.length").asInt()).isEqualTo(2);
        assertThat(browser.value("document.querySelector('[data-phone=sms] [data-talk]').children.length")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, SCREEN})
    void fitsEveryWidth(int width) throws Exception {
        visit("#cayo/telegram", width);
        say("3");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(browser.value("getComputedStyle(document.querySelector('[data-phone=sms]')).display")
                        .asString())
                .isEqualTo(width == PHONE ? "none" : "block");
    }

    /** A page of a commitment, which is turned by a tap; its number is in what it asks. */
    private static Answer page(InboundMessage message) {
        int number = message.tap()
                .flatMap(Tap::asked)
                .map(asked -> Integer.parseInt(asked.substring("page ".length())) + 1)
                .orElse(1);
        DrawnMessage drawn = new DrawnMessage(
                "<b>Page " + number + "</b> of &lt;many&gt;",
                List.of(new DrawnChoice("More", "more"), new DrawnChoice("Share", "https://t.me/share/url?url=x")),
                Optional.of("HTML"),
                1);
        return new Answer(
                Optional.of("talk/" + number),
                List.of(drawn.asking("page " + number).replacing(message.tap().map(Tap::message))));
    }

    private void visit(String place, int width) throws Exception {
        browser.open("about:blank", width);
        browser.open("http://localhost:" + port + "/simulator" + place, width);
    }

    private void say(String text) throws Exception {
        say("telegram", CHAT, text);
    }

    private void say(String phone, String talk, String text) throws Exception {
        browser.value("(() => { const field = document.querySelector('[data-phone=" + phone + "] [data-text]');"
                + " field.value = " + json.writeValueAsString(text) + "; field.form.requestSubmit(); })()");
        browser.await(talk + ".children.length === 2 && " + talk + ".textContent.includes('sent')");
    }

    private void press(String label) throws Exception {
        browser.value("(() => { const button = [..." + CHAT + ".querySelectorAll('button')].find((one) =>"
                + " one.textContent === " + json.writeValueAsString(label) + "); button.focus(); button.click(); })()");
    }

    private InboundMessage last() {
        return reception.received().get(reception.received().size() - 1);
    }
}
