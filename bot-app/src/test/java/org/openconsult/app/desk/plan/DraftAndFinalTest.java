package org.openconsult.app.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.app.desk.KeptComments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.HidingReason;
import org.openconsult.comment.Receipts;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.participant.Fingerprints;
import org.openconsult.storage.Storage;
import org.openconsult.trace.ChangeReason;
import org.springframework.beans.factory.annotation.Autowired;

/** From a draft to the final plan: what became of each number, why, and where everybody can read it. */
@RunningApp
class DraftAndFinalTest extends PlanDesk {
    private static final String PUBLIC = "/consultations/" + PLAN;
    private static final String NUMBERS = "/api/v1/consultations/" + PLAN + "/draft-numbers";
    private static final String DIRECTORY = "open-tourism-directory";
    private static final int HEAVIEST = 60_000;

    /** The third is the first now and says something else, the first is dropped, the eighth takes the third's number. */
    private static final String FINAL = SamplePlan.file()
                    .replaceFirst("(?s)  - number: 1\n    id: rural-health.*?(?=  - number: 2\n    id)", "")
                    .replaceFirst("- number: 3\n    id: open-t", "- number: 1\n    draft_numbers: [3]\n    id: open-t")
                    .replaceFirst("- number: 8\n    id: ", "- number: 3\n    draft_numbers: [8]\n    id: ")
                    .replace("en: One open directory of tourism services", "en: One free directory of tourism services")
            + "\ndraft:\n  commitments:\n    - number: 1\n      reason: { en: A law does it., es: Lo hace una ley. }\n";

    @Autowired
    private Storage storage;

    @Autowired
    private Fingerprints fingerprints;

    @Autowired
    private Moderation moderation;

    private Browser browser;

    @BeforeEach
    void begin() {
        browser = new Browser(port);
        storage.collection(Storage.CHANGE_REASONS).deleteMany(new Document());
        loadClosed();
    }

    private HttpResponse<String> everybody(String path) {
        return browser.get(PUBLIC + path, "Accept", "text/html", "Accept-Language", "en");
    }

    private void loadFinal() {
        assertThat(chair.send(LOAD, Map.of("text", FINAL, "seen", "1", "reason", "final"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void refusesNumbersThatTheDraftDoesNotHaveByLine() {
        HttpResponse<String> refused =
                chair.send(LOAD, Map.of("text", FINAL.replace("numbers: [8]", "numbers: [8, 9]"), "seen", "1"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has no commitment 9", "<code>draft_numbers: [8, 9]</code>");
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void standSideBySideWithReasonsForEverybody() {
        loadFinal();
        CommentId cited = new KeptComments(storage, PLAN)
                .keep("cited-1", new Subject.OnCommitment(3, DIRECTORY, 1), "make it a quokka free of charge");
        CommentId hidden = new KeptComments(storage, PLAN).keep("cited-2", "a rude quokka");
        String code = new Receipts(storage, fingerprints).reserve(cited).shown();
        String page = "/desk/plan/commitments/" + DIRECTORY + "/reasons";
        assertThat(chair.send(page, form(page, "title.comments", code + ", nobody-1"))
                        .body())
                .contains("No comment of this consultation has this code or id: nobody-1");
        Map<String, String> given =
                form(page, "title.comments", code + ", cited-2", "title.words.en", "People asked who pays.");
        assertThat(chair.send(page, given).statusCode()).isEqualTo(302);
        assertThat(chair.send(page, given).statusCode()).as("seen before").isEqualTo(409);
        moderation.changeNewest(hidden, new ModerationChange.Hide(HidingReason.INSULT, Optional.empty()), "ana");

        for (HttpResponse<String> answer :
                List.of(everybody("/changes"), everybody("/changes/" + DIRECTORY), chair.open("/desk/plan/changes"))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<del>open </del>", "<ins>free </ins>", "People asked who pays.")
                    .contains("/comments/cited-1", "/comments/cited-2", "hidden by a coordinator")
                    .doesNotContain("quokka", code, "??");
        }
        assertThat(everybody("/changes").body())
                .contains("It is not in the final plan.", "A law does it.", "It became")
                .doesNotContain("<script")
                .hasSizeLessThan(HEAVIEST);
        assertThat(everybody("/changes?lang=es").body())
                .contains("<html lang=\"es\"", "Lo hace una ley.", "Pasó a ser");
        assertHarmless(chair.open("/desk/plan/changes"));
    }

    @Test
    void leadOnFromTheAddressOfADraftCommitment() {
        loadFinal();
        assertThat(everybody("/commitments/rural-health-reporting").body())
                .contains("Commitment 1 of the draft", "1 of the draft is not in the final plan.", "A law does it.");
        assertThat(everybody("/commitments/" + DIRECTORY).body()).contains("In the draft it was commitment 3.");
        assertThat(everybody("/commitments/no-such").statusCode()).isEqualTo(404);
        assertThat(everybody("").body()).contains("/changes", "/plan.pdf", "The commitments of the final plan");
    }

    @Test
    void canBeSaidAtTheDeskAndByPrograms() {
        String form = "/desk/plan/numbers";
        Map<String, String> filled = form(form, "became.3", DIRECTORY, "dropped.4", "yes", "reason.4.en", "Too dear");
        filled.remove("became.4");
        filled.put("dropped.3", "yes");
        assertThat(chair.send(form, filled).statusCode()).as("both").isEqualTo(422);
        filled.remove("dropped.3");
        assertThat(chair.send(form, filled).statusCode()).isEqualTo(302);
        assertThat(newest().plan().drafted(4).orElseThrow().dropped()).isTrue();
        assertHarmless(chair.open(form));

        String sent = "{\"commitments\":[{\"number\":3,\"became\":[2,5]},{\"number\":4,\"became\":[]}]}";
        String signedIn = Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD);
        assertThat(browser.post(NUMBERS, "application/json", sent, "Authorization", signedIn)
                        .body())
                .contains("\"number\":3,\"became\":[2,5]", "\"unsaid\":[]");
        assertThat(browser.post(NUMBERS, "application/json", sent.replace("5]", "99]"), "Authorization", signedIn)
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(NUMBERS, "application/json", sent.replace("5]", "null]"), "Authorization", signedIn)
                        .statusCode())
                .isEqualTo(400);
        assertThat(newest().plan().drafted(3).orElseThrow().became()).hasSize(2);
    }

    @Test
    void takeReasonsWithAnEditAndByPrograms() {
        new KeptComments(storage, PLAN).keep("cited-3", "a numbat");
        Map<String, String> edit = form(HEALTH, "title.en", "Nurses report", "because.comments", "nobody-2");
        assertThat(chair.send(HEALTH, edit).body()).contains("this code or id: nobody-2");
        edit.put("because.comments", "cited-3");
        edit.put("because.words.en", "Shorter is clearer");
        assertThat(chair.send(HEALTH, edit).statusCode()).isEqualTo(302);

        String reasons = "/api/v1/consultations/" + PLAN + "/reasons/rural-health-reporting/2";
        String signedIn = Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD);
        assertThat(browser.get(reasons, "Authorization", signedIn).body())
                .contains("\"field\":\"title\"", "Shorter is clearer", "cited-3")
                .doesNotContain("numbat");
        String whole = "{\"field\":\"%s\",\"reason\":{\"en\":\"All of it\"}}".formatted(ChangeReason.WHOLE);
        assertThat(browser.post(reasons, "application/json", whole, "Authorization", signedIn)
                        .body())
                .contains("All of it", "Shorter is clearer");
    }

    @Test
    void areADocumentInEachLanguageToReadAndToTakeAlong() throws Exception {
        loadFinal();
        for (String page : List.of(
                everybody("/plan").body(), chair.open("/desk/plan/document").body())) {
            assertThat(page)
                    .contains("What is the public problem that the commitment will address?")
                    .contains("the final plan is being written", "1. One free directory", "dropped")
                    .doesNotContain("??");
        }
        HttpResponse<byte[]> pdf = file(PUBLIC + "/plan.pdf?lang=es");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Plan de acción", "Introducción", "¿Cuál es el compromiso?", "Lo hace una ley.");
        }
        assertThat(word(file(PUBLIC + "/plan.docx?lang=en").body()))
                .contains("Lead implementing agency", "One free directory of tourism services");
        assertThat(chair.open("/desk/plan/document.pdf?language=es").statusCode())
                .isEqualTo(200);
        assertThat(everybody("/plan.odt").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> file(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String word(byte[] file) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no text");
    }
}
