package org.openconsult.app.desk.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.ResponseText;
import org.openconsult.response.Responses;
import org.openconsult.response.Target;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class MeetingsPageTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String FORM = "/desk/meetings/new";
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Responses responses;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;

    @BeforeEach
    void begin() {
        for (String collection : List.of("consultations", "meetings", "comments")) {
            database.getCollection(collection).deleteMany(new Document());
        }
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        chair = DeskVisitor.administrator(port);
    }

    private static Map<String, String> typed(String... changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "consultation", PLAN,
                "key", UUID.randomUUID().toString(),
                "place", "San Pedro Columbia",
                "date", "2026-01-14",
                "district", "toledo",
                "people", "34",
                "commitment.1", "rural-health-reporting",
                "text.1", "More nurses in the south",
                "told", "yes"));
        form.put("date", LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
        for (int index = 0; index < changes.length; index += 2) {
            form.put(changes[index], changes[index + 1]);
        }
        return form;
    }

    private List<EnteredMeeting> stored() {
        return meetings.of(PLAN);
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void takeAMeetingWithoutAScriptAndShowItWithItsReceipts() {
        HttpResponse<String> answer = chair.post(
                FORM, FORM, typed("dissent.1", "Two want a doctor", "dissent_people.1", "2", "notes", "rain"));

        assertThat(answer.statusCode()).isEqualTo(302);
        EnteredMeeting meeting = stored().get(0);
        assertThat(place(answer)).endsWith("/desk/meetings/" + meeting.id() + "?stored");
        assertThat(chair.get("/desk/meetings/" + meeting.id()).body())
                .contains(
                        "San Pedro Columbia",
                        "More nurses in the south",
                        "Two want a doctor",
                        "Some disagreed",
                        "rain");
        String slips = chair.get("/desk/meetings/" + meeting.id() + "/receipts").body();
        assertThat(Pattern.compile("<code>[0-9A-Z]{3}-[0-9A-Z]{4}</code>")
                        .matcher(slips)
                        .results())
                .hasSize(2);
        assertThat(slips).contains("STATUS ").doesNotContain("More nurses");
        assertThat(chair.get("/desk/meetings").body())
                .contains("San Pedro Columbia", "/desk/comments?session=" + meeting.id());
        String comment = meeting.comments().get(1).id().value();
        assertThat(chair.get("/desk/comments?open=" + comment).body())
                .contains("Face to face", "Entered by", "2 people", "Disagrees with")
                .doesNotContain("The talk with this person");
    }

    @Test
    void listWhatWasDecidedForThoseWhoWereThere() {
        chair.post(FORM, FORM, typed());
        String meeting = "/desk/meetings/" + stored().get(0).id() + "/answers";
        assertThat(chair.get(meeting).body()).contains("Not answered yet.");
        Target said = new Target(
                Target.Kind.COMMENT, stored().get(0).comments().get(0).id().value());
        ActionPlan plan = plans.find(PLAN).orElseThrow().plan();
        ResponseText text =
                ResponseText.of(ResponseOutcome.ACCEPTED, Map.of(Language.ENGLISH, "=Two nurses come."), plan);
        responses.draft(plan, said, 0, text, "ana");
        responses.review(PLAN, said, 1, "bo");
        responses.publish(PLAN, said, 2, "bo");

        assertThat(chair.get(meeting).body())
                .contains("Accepted", "=Two nurses come.")
                .containsPattern("<code>[0-9A-Z]{3}-[0-9A-Z]{4}</code>");
        assertThat(chair.get(meeting + ".csv").body())
                .containsPattern("[0-9A-Z]{3}-[0-9A-Z]{4},1\\. .*,Accepted,'=Two nurses come.,");
    }

    @Test
    void giveBackWhatWasTypedWithWhatIsWrong() {
        HttpResponse<String> answer =
                chair.post(FORM, FORM, typed("people", "many", "text.1", "Kept words", "commitment.1", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nothing was stored.", "Write a number, in digits.", "This is needed.", "Kept words", "many");
        assertThat(stored()).isEmpty();
    }

    @Test
    void storeNothingWhenPeopleWereNotTold() {
        Map<String, String> form = typed();
        form.remove("told");

        assertThat(chair.post(FORM, FORM, form).body()).contains("Tick this once people know");
        assertThat(stored()).isEmpty();
    }

    @Test
    void giveRoomForMoreCommentsAndStoreNothingYet() {
        String page = chair.post(FORM, FORM, typed("more", "more")).body();

        assertThat(page).contains("name=\"text.4\"", "More nurses in the south");
        assertThat(stored()).isEmpty();
    }

    @Test
    void showNoMarkupThatSomebodyTyped() {
        chair.post(FORM, FORM, typed("place", SCRIPT, "text.1", SCRIPT, "notes", SCRIPT));
        String id = stored().get(0).id();

        for (String path : List.of("", "/" + id, "/" + id + "/receipts")) {
            assertThat(chair.get("/desk/meetings" + path).body()).doesNotContain("<img src=x", "<script>alert");
        }
        assertThat(chair.post(FORM, FORM, typed("place", SCRIPT, "people", SCRIPT))
                        .body())
                .doesNotContain("<img src=x", "<script>alert");
    }

    @Test
    void takeWhatAScriptSendsOnce() {
        Map<String, String> form = typed("who", Browser.ADMINISTRATOR);

        HttpResponse<String> first = chair.post(FORM, "/desk/meetings/sent", form);
        HttpResponse<String> second = chair.post(FORM, "/desk/meetings/sent", form);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"receipts\":[{\"code\":\"").isEqualTo(second.body());
        assertThat(stored()).hasSize(1);
    }

    @Test
    void refuseTheEntryOfSomebodyElse() {
        assertThat(chair.post(FORM, "/desk/meetings/sent", typed("who", "somebody-else"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(stored()).isEmpty();
    }

    @Test
    void tellAScriptWhatIsWrongByField() {
        HttpResponse<String> answer = chair.post(
                FORM, "/desk/meetings/sent", typed("who", Browser.ADMINISTRATOR, "people_represented.1", "99"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"people_represented.1\":[\"This is more than all who were there.\"]");
    }

    @Test
    void giveAScriptAFreshTokenWithWhoIsSignedIn() {
        HttpResponse<String> door = chair.get("/desk/meetings/door");

        assertThat(door.body()).contains("\"who\":\"" + Browser.ADMINISTRATOR + "\"", "\"parameter\":\"_csrf\"");
        assertThat(door.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void refuseAFormWithoutAKey() {
        assertThat(chair.post(FORM, FORM, typed("key", "x")).statusCode()).isEqualTo(400);
        assertThat(stored()).isEmpty();
    }

    @Test
    void sayThatThereIsNoSuchMeeting() {
        assertThat(chair.get("/desk/meetings/0123456789abcdef").statusCode()).isEqualTo(404);
    }

    @Test
    void offerTheChannelAsAFilter() {
        assertThat(chair.get("/desk/comments").body()).contains("<option value=\"assisted\">Face to face</option>");
    }

    @Test
    void speakSpanish() {
        assertThat(chair.get(FORM + "?lang=es").body()).contains("Registrar una reunión", "Hubo desacuerdo");
    }

    @Test
    void leadNobodyWhoSignsInToWhatTheBrowserAskedForByItself() {
        DeskVisitor visitor = new DeskVisitor(port);
        visitor.get(FORM);
        visitor.getBare("/desk/meetings/worker.js");

        assertThat(place(visitor.signIn(Browser.ADMINISTRATOR, Browser.PASSWORD)))
                .contains(FORM);
    }
}
