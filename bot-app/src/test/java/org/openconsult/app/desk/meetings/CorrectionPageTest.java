package org.openconsult.app.desk.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.assisted.SpokenComment;
import org.openconsult.assisted.Submission;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator puts right what is said of a meeting, through the running program. */
@RunningApp
class CorrectionPageTest {
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 14);

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;
    private EnteredMeeting meeting;

    @BeforeEach
    void begin() {
        for (String collection : List.of("consultations", "meetings", "comments", "participants")) {
            database.getCollection(collection).deleteMany(new Document());
        }
        plans.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        chair = DeskVisitor.administrator(port);
        meeting = entered(
                "gathering",
                new Meeting(
                        Meeting.Kind.GATHERING,
                        Optional.of("San Pedro Columbia, community centre"),
                        Optional.of("toledo"),
                        DAY,
                        Optional.of(34),
                        Optional.of(19),
                        Optional.of(8),
                        List.of(new Language("kek"), Language.ENGLISH),
                        Optional.of("The alcalde opened it.")));
    }

    private EnteredMeeting entered(String key, Meeting facts) {
        SpokenComment said = new SpokenComment(
                new Subject.WholePlan(),
                Optional.empty(),
                Language.ENGLISH,
                "We want the water point",
                Optional.of(20),
                Optional.empty());
        AssistedEntry entry = new AssistedEntry(facts, List.of(said));
        Consultation consultation = plans.current().orElseThrow();
        return meetings.enter(Submission.typed(key, consultation.id(), "rosa", entry), consultation)
                .get(0);
    }

    private String page() {
        return "/desk/meetings/" + meeting.id();
    }

    private String form() {
        return page() + "/correct";
    }

    private static Map<String, String> typed(String... changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "1",
                "place", "Blue Creek",
                "date", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString(),
                "district", "cayo",
                "people", "40",
                "languages", "es",
                "reason", "The list was found"));
        for (int index = 0; index < changes.length; index += 2) {
            form.put(changes[index], changes[index + 1]);
        }
        return form;
    }

    private EnteredMeeting newest() {
        return meetings.find(meeting.id()).orElseThrow();
    }

    @Test
    void showsWhatIsKnownAndTakesWhatIsRight() {
        assertThat(chair.get(page()).body())
                .contains(form(), "is hidden by a moderator")
                .doesNotContain("Corrected by");
        assertThat(chair.get(form()).body())
                .contains(
                        "value=\"San Pedro Columbia, community centre\"",
                        "value=\"2026-11-14\"",
                        "value=\"34\"",
                        "value=\"19\"",
                        "value=\"kek, en\"",
                        "The alcalde opened it.",
                        "name=\"version\" value=\"1\"")
                .doesNotContain("We want the water point");

        HttpResponse<String> answer = chair.post(form(), form(), typed());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(chair.get(page()).body())
                .contains(
                        "It is corrected",
                        "Blue Creek",
                        ">The whole plan</a>",
                        ">40<",
                        "Corrected by",
                        "We want the water point")
                .doesNotContain("Columbia", "alcalde");
        assertThat(chair.get("/desk/meetings").body()).contains("Blue Creek").doesNotContain("Columbia");
        assertThat(chair.get("/desk/audit").body())
                .contains("Meeting corrected", "The list was found", "Columbia", "Blue Creek")
                .doesNotContain("alcalde");
    }

    @Test
    void givesBackWhatWasTypedWithWhatIsWrong() {
        HttpResponse<String> answer =
                chair.post(form(), form(), typed("people", "many", "district", "", "reason", "typo"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Nothing was changed.",
                        "Write a number, in digits.",
                        "This is needed.",
                        "Say why, in 8 to 500 characters.",
                        "Blue Creek",
                        "value=\"many\"",
                        "value=\"typo\"");
        assertThat(newest()).isEqualTo(meeting);
    }

    @Test
    void tellsWhoeverWasSecondAndOverwritesNobody() {
        chair.post(form(), form(), typed());
        chair.get(page());
        chair.post(form(), form(), typed("place", "Elsewhere"));

        assertThat(chair.get(page()).body()).contains("somebody else corrected this meeting", "Blue Creek");
        assertThat(newest().version()).isEqualTo(2);
    }

    @Test
    void keepsAVisitAVisit() {
        meeting = entered(
                "visit",
                new Meeting(
                        Meeting.Kind.VISIT,
                        Optional.of("District office"),
                        Optional.empty(),
                        DAY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));

        assertThat(chair.get(form()).body()).contains("District office").doesNotContain("name=\"women\"");
        chair.post(form(), form(), typed("kind", "gathering"));

        assertThat(newest().meeting().kind().name()).isEqualTo("VISIT");
        assertThat(newest().meeting().place()).contains("Blue Creek");
        assertThat(newest().meeting().people()).isEmpty();
    }

    @Test
    void showsNoMarkupThatSomebodyTyped() {
        chair.post(form(), form(), typed("place", SCRIPT, "notes", SCRIPT, "reason", SCRIPT));

        for (String path : List.of(page(), form(), "/desk/audit")) {
            assertThat(chair.get(path).body()).doesNotContain("<img src=x", "<script>alert");
        }
        assertThat(chair.post(form(), form(), typed("people", SCRIPT, "version", "2", "reason", SCRIPT))
                        .body())
                .doesNotContain("<img src=x", "<script>alert");
    }

    @Test
    void speaksSpanish() {
        assertThat(chair.get(form() + "?lang=es").body()).contains("Corregir los datos de una reunión");
    }

    @Test
    void knowsNoMeetingThatWasNeverEntered() {
        assertThat(chair.get("/desk/meetings/0123456789abcdef/correct").statusCode())
                .isEqualTo(404);
        assertThat(chair.post(form(), form(), typed("version", "x")).statusCode())
                .isEqualTo(400);
    }
}
