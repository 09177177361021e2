package org.openconsult.app.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.contact.Contacts;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingState;
import org.openconsult.mailing.Mailings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class ContactsPageTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String LIST = "/desk/contacts";
    private static final String IMPORT = "/desk/contacts/import";
    private static final String API = "/api/v1/consultations/" + PLAN + "/contacts";
    private static final String GOOD = """
            name,organisation,stakeholder_type,district,language,channel,address,consent,consent_date,consent_kept
            Ana Cal,Toledo Youth,civil society,toledo,es,sms,600-1234,Signed list,2021-10-01,Office
            <b>Eva</b>,,,,,email,eva@example.org,Call,2021-10-02,Tape 3
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Mailings mailings;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;

    @BeforeEach
    void begin() {
        for (String collection : List.of("consultations", "contacts", "unfinished_contacts", "mailings", "audit")) {
            database.getCollection(collection).deleteMany(new Document());
        }
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        chair = DeskVisitor.administrator(port);
    }

    private HttpResponse<String> upload(String csv) {
        String boundary = "----boundary";
        String body = part(boundary, "_csrf\"", chair.token(IMPORT))
                + part(boundary, "file\"; filename=\"contacts.csv\"\r\nContent-Type: text/csv", csv)
                + "--" + boundary + "--\r\n";
        return chair.postAs(IMPORT, "multipart/form-data; boundary=" + boundary, body);
    }

    private static String part(String boundary, String name, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    private void takeIn() {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(upload(GOOD).body());
        assertThat(seen.find()).as("what was shown").isTrue();
        assertThat(contacts.of(PLAN).contacts()).isEmpty();
        assertThat(chair.post(IMPORT, IMPORT, Map.of("seen", seen.group(1))).statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> program(String json) {
        return new Browser(port)
                .post(
                        API,
                        "application/json",
                        json,
                        "Authorization",
                        Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD));
    }

    @Test
    void takesAFileInAfterItWasSeenAndListsItMasked() {
        takeIn();

        assertThat(contacts.of(PLAN).contacts()).hasSize(2);
        assertThat(chair.get(LIST).body())
                .contains(
                        "Toledo Youth, Ana Cal",
                        "+501 ••• ••34",
                        "&lt;b&gt;Eva&lt;/b&gt;",
                        "e•••@example.org",
                        "2 contacts")
                .doesNotContain("6001234", "eva@example.org", "<b>Eva");
        assertThat(chair.get(LIST + "?district=toledo&standing=not_invited").body())
                .contains("Ana Cal")
                .doesNotContain("e•••@example.org");
        assertThat(chair.get(LIST + "?standing=commented").body()).contains("Nobody fits all of this.");
    }

    @Test
    void saysWhatIsWrongByLineAndTakesNothingIn() {
        HttpResponse<String> answer = upload(GOOD + "Leo,,,,,sms,12,,,\r\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("4 cells cannot be taken in", "There is no such phone number.", "<code>consent_kept</code>");
        assertThat(upload("a,b\r\n1,2\r\n").body()).contains("There is no column");
        assertThat(contacts.of(PLAN).contacts()).isEmpty();
    }

    @Test
    void takesOneInAsItWasTypedOrKeepsWhatWasTyped() {
        Map<String, String> typed = Map.of(
                "name",
                "Leo Pop",
                "channel",
                "sms",
                "address",
                "6001235",
                "consent",
                "Letter",
                "consent_date",
                "2021-10-01",
                "consent_kept",
                "Office",
                "language",
                "en");
        HttpResponse<String> wrong =
                chair.post(IMPORT, "/desk/contacts/add", Map.of("name", "Leo Pop", "channel", "sms", "address", "12"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Leo Pop\"", "There is no such phone number.", "This is needed.");

        assertThat(chair.post(IMPORT, "/desk/contacts/add", typed).statusCode()).isEqualTo(302);
        assertThat(contacts.of(PLAN).contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.card().called()).isEqualTo("Leo Pop"));
    }

    @Test
    void keepsNotesAndMarksAndForgetsForAReason() {
        takeIn();
        String id = contacts.of(PLAN).contacts().get(0).id();
        String page = LIST + "/" + id;

        chair.post(page, page + "/note", Map.of("words", "Rings back on <Monday>"));
        chair.post(page, page + "/done", Map.of("done", "true"));
        assertThat(chair.get(page).body())
                .contains("Rings back on &lt;Monday&gt;", "Nothing more to do, says chair", "Kept: ");

        chair.post(page, page + "/remove", Map.of("reason", "no"));
        assertThat(contacts.of(PLAN).contacts()).hasSize(2);
        chair.post(page, page + "/remove", Map.of("reason", "They rang and asked for it"));
        assertThat(contacts.of(PLAN).contacts()).hasSize(1);
        assertThat(chair.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void handsOutNamesAndAddressesToAdministratorsWhoSayWhy() {
        takeIn();

        assertThat(chair.get(LIST + "/contacts.csv").statusCode()).isEqualTo(400);
        HttpResponse<String> file = chair.get(LIST + "/contacts.csv?district=toledo&reason=Printing+the+letters");
        assertThat(file.body())
                .contains("name,organisation,stakeholder_type", "Ana Cal,Toledo Youth,civil_society", "'+5016001234")
                .doesNotContain("Eva");
        assertThat(trail.page(AuditFilter.ALL, Optional.empty(), 9).entries())
                .filteredOn(entry -> entry.action().name().equals("CONTACTS_DOWNLOADED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("Printing the letters"));
        assertThat(chair.get("/desk/audit").body()).contains("Contacts downloaded with names and addresses");
    }

    @Test
    void speaksSpanish() {
        takeIn();
        chair.get(LIST + "?lang=es");

        assertThat(chair.get(LIST).body()).contains("Sin invitar", "Se invita con un enlace");
        assertThat(chair.get(IMPORT).body()).contains("Prueba del consentimiento");
        chair.get(LIST + "?lang=en");
    }

    @Test
    void takesContactsFromProgramsAllOrNone() {
        String one = "{\"organisation\":\"Radio Toledo\",\"stakeholderType\":\"media\",\"channel\":\"sms\","
                + "\"address\":\"+5016001236\",\"consent\":\"Letter\",\"consentDate\":\"2021-10-01\",\"consentKept\":\"Office\"}";

        HttpResponse<String> wrong =
                program("{\"contacts\":[" + one + ",{\"name\":\"Leo\",\"channel\":\"sms\",\"address\":\"12\"}]}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("\"contact\":2", "\"field\":\"consentDate\"", "There is no such phone number.");
        assertThat(contacts.of(PLAN).contacts()).isEmpty();

        assertThat(program("{\"contacts\":[" + one + "]}").body()).contains("\"added\":1");
        assertThat(program("{\"contacts\":[" + one + "]}").body()).contains("\"added\":0", "\"asTheyWere\":1");
        assertThat(program("{\"contacts\":null}").statusCode()).isEqualTo(400);
        assertThat(program("[{\"name\":\"Secret\"}").body()).doesNotContain("Secret");
        assertThat(new Browser(port)
                        .get(
                                API + "?stakeholder=media",
                                "Authorization",
                                Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD))
                        .body())
                .contains("Radio Toledo", "+501 ••• ••36")
                .doesNotContain("6001236");
    }

    @Test
    void invitesThoseWhoFitOnceAfterItsWordsWereSeen() {
        takeIn();
        String invite = "/desk/contacts/invite";
        assertThat(chair.get(invite).body()).contains("1 contact can be invited", "Send LIST to read it.");
        Map<String, String> typed = new HashMap<>(Map.of(
                "key", "0b6a3a1e-8f1d-4f7e-9a5e-2f6f6f1b7c11",
                "text.es", "La alcaldía pide su opinión. Envíe LISTA.",
                "district", "toledo"));

        HttpResponse<String> seen = chair.post(invite, invite, typed);
        assertThat(seen.body()).contains("1 segment each", "ALTO", "Send it to 1 contact");
        assertThat(mailings.of(PLAN, MailingKind.INVITATION)).isEmpty();
        typed.put("district", "cayo");
        assertThat(chair.post(invite, invite, typed).body()).contains("no contact who can be written to first fits");
        typed.put("district", "toledo");
        typed.put("text.es", "x".repeat(200));
        assertThat(chair.post(invite, invite, typed).statusCode()).isEqualTo(422);

        typed.put("text.es", "La alcaldía pide su opinión. Envíe LISTA.");
        typed.put("seen", seen(seen));
        typed.put("send", "yes");
        chair.post(invite, invite, typed);
        chair.post(invite, invite, typed);
        assertThat(mailings.of(PLAN, MailingKind.INVITATION)).hasSize(1);
        assertThat(chair.get(invite).body()).contains("Invitations so far");
    }

    private static String seen(HttpResponse<String> page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(page.body());
        assertThat(seen.find()).as("what was shown").isTrue();
        return seen.group(1);
    }

    @Test
    void sendsTheWordsThatWereSeenWhateverACrashLeftOfOthers() {
        takeIn();
        String invite = "/desk/contacts/invite";
        String key = "0b6a3a1e-8f1d-4f7e-9a5e-2f6f6f1b7c12";
        Map<String, String> typed = new HashMap<>(Map.of("key", key, "text.es", "Envíe LISTA.", "send", "yes"));
        mailings.write(
                "invitation-" + key,
                0,
                PLAN,
                MailingKind.INVITATION,
                new MailingDraft(Map.of(Language.SPANISH, "Palabras viejas"), Map.of(), Audience.ALL, Map.of()),
                "chair");

        HttpResponse<String> unseen = chair.post(invite, invite, typed);
        assertThat(unseen.body()).contains("Nothing was sent yet", "Envíe LISTA.");
        assertThat(mailings.of(PLAN, MailingKind.INVITATION))
                .extracting(Mailing::state)
                .containsExactly(MailingState.DRAFT);

        typed.put("seen", seen(unseen));
        assertThat(chair.post(invite, invite, typed).statusCode()).isEqualTo(302);
        assertThat(mailings.of(PLAN, MailingKind.INVITATION)).singleElement().satisfies(sent -> {
            assertThat(sent.draft().texts()).containsExactly(Map.entry(Language.SPANISH, "Envíe LISTA."));
            assertThat(sent.state()).isNotEqualTo(MailingState.DRAFT);
        });
    }

    @Test
    void saysThatSomebodyCannotBeReadAndStillTakesThemOff() {
        takeIn();
        String id = contacts.of(PLAN).contacts().get(0).id();
        database.getCollection("contacts")
                .updateMany(
                        new Document("id", id), new Document("$set", new Document("sealed", new Binary(new byte[40]))));

        assertThat(chair.get(LIST).body()).contains("1 contact cannot be read", "1 contact</h2>");
        assertThat(chair.get(LIST + "/contacts.csv?reason=Printing+the+letters").body())
                .contains("1 contact cannot be read and is not in this list.");
        chair.post(LIST, LIST + "/" + id + "/remove", Map.of("reason", "They rang and asked for it"));
        assertThat(contacts.of(PLAN).unreadable()).isZero();
        assertThat(chair.post(LIST, LIST + "/" + id + "/remove", Map.of("reason", "They rang and asked for it"))
                        .statusCode())
                .isEqualTo(302);
    }
}
