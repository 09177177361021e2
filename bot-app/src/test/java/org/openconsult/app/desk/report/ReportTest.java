package org.openconsult.app.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.MemoryComments;
import org.openconsult.app.RunningApp;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The report in its three forms: each with every comment once and whole, none with what is not for everybody. */
@RunningApp
class ReportTest {
    private static final String PLAN = "bz-sample-2021-2022";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private MemoryComments comments;

    /** What must stand there, by what was written. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    @BeforeEach
    void hear() {
        plans.load(SamplePlan.load());
        comments.clear();
        texts.clear();
        for (int number = 0; number < 400; number++) {
            say("Comment number <" + number + "> & more, ¿verdad? Ñandú, ü, é");
        }
        say("first line\nsecond line\ttab");
        say("<script>alert('x')</script><b onclick=\"x\">bold</b> &amp; ]]> <!-- ${7*7} [[${7*7}]]");
        say("W".repeat(3_000));
        texts.put("NUL here", "a[U+0000]b[U+0007] NUL here");
        keep("a\u0000b\u0007 NUL here", CommentStatus.RECEIVED);
        texts.put("turned", "x[U+202E]turned[U+202C]");
        keep("x\u202Eturned\u202C", CommentStatus.RECEIVED);
        keep("secret insult", CommentStatus.HIDDEN);
        keep("secret second thoughts", CommentStatus.WITHDRAWN);
        keep("", CommentStatus.ERASED);
        texts.put("reach me", "reach me at [phone]");
        keep("reach me at 622-3344", CommentStatus.RECEIVED);
    }

    private void say(String text) {
        texts.put(text, text);
        keep(text, CommentStatus.RECEIVED);
    }

    private int kept;

    private void keep(String text, CommentStatus status) {
        kept++;
        Subject subject =
                kept % 3 == 0 ? new Subject.WholePlan() : new Subject.OnCommitment(3, "open-tourism-directory", 1);
        comments.add("id" + kept + "x", subject, kept % 2 == 0 ? Stance.OPPOSE : null, "toledo", text, status);
    }

    private byte[] file(String path) throws Exception {
        String pass = Browser.ADMINISTRATOR + ":" + Browser.PASSWORD;
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(pass.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private byte[] report(String format, String language) throws Exception {
        return file("/api/v1/consultations/" + PLAN + "/report." + format + "?lang=" + language);
    }

    private String page(String language) {
        return DeskVisitor.administrator(port)
                .get("/desk/report?consultation=" + PLAN + "&lang=" + language)
                .body();
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(false);
            return text.getText(read);
        }
    }

    private static String wordText(byte[] docx) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            return text.getText();
        }
    }

    /** Without blanks and line ends, which typesetting moves, and the feet of pages. */
    private static String squeezed(String text) {
        return text.replaceAll("(?m)^(Page|Página) \\d+ (of|de) \\d+\\s*$", "").replaceAll("\\s+", "");
    }

    /** From where the annex begins: the last time that its title stands there. */
    private static String annex(String text, String title) {
        int begin = text.lastIndexOf(title);
        assertThat(begin).isPositive();
        return text.substring(begin);
    }

    private void hasAllOnce(String annex) {
        String squeezed = squeezed(annex);
        assertThat(texts.values()).allSatisfy(text -> {
            int first = squeezed.indexOf(squeezed(text));
            assertThat(first).as(text).isNotNegative();
            assertThat(squeezed.indexOf(squeezed(text), first + 1)).as(text).isNegative();
        });
        for (int number = 1; number <= kept; number++) {
            assertThat(squeezed.split("id" + number + "x", -1))
                    .as("id " + number)
                    .hasSize(2);
        }
        assertThat(annex).doesNotContain("secret", "622-3344", "person-1");
    }

    @ParameterizedTest
    @CsvSource({"en, Annex: every comment", "es, Anexo: todos los comentarios"})
    void isAPageWithEveryCommentOnceAndWhole(String language, String title) {
        String page = page(language);
        assertThat(page).doesNotContain("secret", "622-3344", "<script>alert", "person-1");
        String annex = HtmlUtils.htmlUnescape(
                annex(page, title).replaceAll(" id=\"[^\"]*\"", "").replaceAll("</?[a-z][^>]*>", ""));
        hasAllOnce(annex);
    }

    @ParameterizedTest
    @CsvSource({"en, Annex: every comment", "es, Anexo: todos los comentarios"})
    void isAPdfWithEveryCommentOnceAndWhole(String language, String title) throws Exception {
        String text = pdfText(report("pdf", language));
        assertThat(text).doesNotContain("secret", "622-3344", "person-1");
        hasAllOnce(annex(text, title));
    }

    @ParameterizedTest
    @CsvSource({"en, Annex: every comment", "es, Anexo: todos los comentarios"})
    void isADocumentWithEveryCommentOnceAndWhole(String language, String title) throws Exception {
        String text = wordText(report("docx", language));
        assertThat(text).doesNotContain("secret", "622-3344", "person-1");
        hasAllOnce(annex(text, title));
    }

    @Test
    void numbersAllPagesOfThePdfAndNoMore() throws Exception {
        byte[] pdf = report("pdf", "en");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            int pages = read.getNumberOfPages();
            assertThat(pages).isGreaterThan(15);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(read)).contains("Page " + page + " of " + pages);
            }
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(read.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
        }
    }

    @Test
    void saysInThePdfOnWhichPageAPartBegins() throws Exception {
        byte[] pdf = report("pdf", "en");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper contents = new PDFTextStripper();
            contents.setStartPage(2);
            contents.setEndPage(2);
            Matcher entry = Pattern.compile("Annex: every comment[. ]*(\\d+)").matcher(contents.getText(read));
            assertThat(entry.find()).isTrue();
            PDFTextStripper there = new PDFTextStripper();
            there.setStartPage(Integer.parseInt(entry.group(1)));
            there.setEndPage(Integer.parseInt(entry.group(1)));
            assertThat(there.getText(read)).contains("Annex: every comment", "All comments in the record");
        }
    }

    @Test
    void namesInThePdfWhatNoTypefaceHas() throws Exception {
        comments.clear();
        keep("good 👍🏽 work", CommentStatus.RECEIVED);
        keep("日本 and Привет", CommentStatus.RECEIVED);
        String text = squeezed(pdfText(report("pdf", "en")));
        assertThat(text)
                .contains("good[thumbsupsign][emojimodifierfitzpatricktype-4]work")
                .contains("[U+65E5][U+672C]andПривет");
    }

    @Test
    void hasHeadingsAndTablesThatACommitteeCanEdit() throws Exception {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(report("docx", "es")))) {
            assertThat(read.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText())
                    .contains("Números", "Anexo: todos los comentarios");
            assertThat(read.getTables()).hasSizeGreaterThan(5).allSatisfy(table -> assertThat(
                            table.getRow(0).isRepeatHeader())
                    .isTrue());
            assertThat(read.getStyle().toString()).contains("es-ES");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx"})
    void isDownloadedAtTheDeskInTheLanguageThatTheAddressNames(String format) {
        HttpResponse<String> answer =
                DeskVisitor.administrator(port).get("/desk/report." + format + "?consultation=" + PLAN + "&lang=es");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + PLAN + "-report-es." + format + "\"");
    }

    @Test
    void refusesWhatThereIsNot() {
        Browser browser = new Browser(port);
        String api = "/api/v1/consultations/";
        assertThat(browser.getSignedIn(api + "none/report.pdf").statusCode()).isEqualTo(404);
        assertThat(browser.getSignedIn(api + PLAN + "/report.exe").statusCode()).isEqualTo(404);
        assertThat(browser.getSignedIn(api + PLAN + "/report.pdf?lang=fr").statusCode())
                .isEqualTo(400);
    }

    @Test
    void standsThereAlthoughNobodyHasSaidAnything() throws Exception {
        comments.clear();
        assertThat(page("en")).contains("Nobody has commented on it.").doesNotContain("id=\"annex\"");
        assertThat(pdfText(report("pdf", "en"))).contains("Nobody has commented on it.");
        assertThat(wordText(report("docx", "es"))).contains("Nadie lo ha comentado.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | People said to stand behind those | 1,220 people in all | People behind comments entered for them",
                "es | Personas que, según se anotó, están detrás de ellos | personas en total | Personas detrás de lo anotado"
            })
    void saysInAllFormsHowManyPeopleStandBehindWhatWasEnteredForThem(
            String language, String total, String sentence, String column) throws Exception {
        comments.clear();
        comments.enter("e1", new Subject.WholePlan(), "water", 1_200);
        comments.enter("e2", new Subject.WholePlan(), "roads", 20);
        String page = page(language).replaceAll("<[^>]*>", "");
        for (String form : List.of(page, pdfText(report("pdf", language)), wordText(report("docx", language)))) {
            assertThat(squeezed(form)).contains(squeezed(total), squeezed(sentence), squeezed(column));
        }
    }

    @Test
    void saysNothingOfThatWhereEverybodyWroteForThemselves() {
        assertThat(page("en")).doesNotContain("stand behind", "face to face");
    }

    @Test
    void keepsALongCommentWhole() throws Exception {
        comments.clear();
        String text = "Ñ word number by number, ".repeat(1_320).strip();
        keep(text, CommentStatus.RECEIVED);
        assertThat(squeezed(pdfText(report("pdf", "en")))).contains(squeezed(text));
        assertThat(squeezed(wordText(report("docx", "en")))).contains(squeezed(text));
        comments.clear();
        keep("Z".repeat(33_000), CommentStatus.RECEIVED);
        assertThat(squeezed(pdfText(report("pdf", "en")))).contains("Z".repeat(33_000));
    }
}
