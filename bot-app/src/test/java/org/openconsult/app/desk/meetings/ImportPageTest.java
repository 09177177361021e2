package org.openconsult.app.desk.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.assisted.Meetings;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApp
class ImportPageTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final String PATH = "/desk/meetings/import";
    private final String day = LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();

    private final String good = "place,date,district,people,commitment,text\r\n"
            + "San Pedro," + day + ",toledo,34,3,We want the list\r\n"
            + "San Pedro," + day + ",toledo,,1,Nurses\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations plans;

    @Autowired
    private Meetings meetings;

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

    private HttpResponse<String> upload(String csv, String token) {
        String boundary = "----boundary";
        String body = part(boundary, "_csrf\"", token)
                + part(boundary, "file\"; filename=\"meetings.csv\"\r\nContent-Type: text/csv", csv)
                + "--" + boundary + "--\r\n";
        return chair.postAs(PATH, "multipart/form-data; boundary=" + boundary, body);
    }

    private static String part(String boundary, String name, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> upload(String csv) {
        return upload(csv, chair.token(PATH));
    }

    private static String seen(HttpResponse<String> preview) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(preview.body());
        assertThat(seen.find()).as("what was shown").isTrue();
        return seen.group(1);
    }

    @Test
    void showsWhatIsInAFileAndTakesItInWhenAsked() {
        HttpResponse<String> preview = upload(good);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("1 meeting or visit, 2 comments", "San Pedro");
        assertThat(meetings.of(PLAN)).isEmpty();

        assertThat(chair.post(PATH, PATH, Map.of("seen", seen(preview), "told", "yes"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(meetings.of(PLAN)).singleElement().satisfies(meeting -> assertThat(meeting.comments())
                .hasSize(2));
    }

    @Test
    void takesNoFileInTwice() {
        String seen = seen(upload(good));
        chair.post(PATH, PATH, Map.of("seen", seen, "told", "yes"));

        HttpResponse<String> second = upload(good);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("this very file was taken in before, by chair");
        assertThat(chair.post(PATH, PATH, Map.of("seen", seen, "told", "yes")).statusCode())
                .isEqualTo(409);
        assertThat(meetings.of(PLAN)).hasSize(1);
    }

    @Test
    void saysWhatIsWrongByLineAndColumnInTheReadersLanguage() {
        String wrong = good + "Dump,tomorrow,toledo,x,3,Fine\r\n";

        assertThat(upload(wrong).body())
                .contains("2 cells cannot be taken in", "<code>date</code>", "Write a date like 2026-11-14.");
        chair.get(PATH + "?lang=es");
        HttpResponse<String> spanish = upload(wrong);
        assertThat(spanish.statusCode()).isEqualTo(422);
        assertThat(spanish.body()).contains("2 celdas no se pueden", "Escriba un número, con cifras.");
        assertThat(meetings.of(PLAN)).isEmpty();
    }

    @Test
    void takesNothingInBeforePeopleWereTold() {
        HttpResponse<String> answer = chair.post(PATH, PATH, Map.of("seen", seen(upload(good))));

        assertThat(answer.body()).contains("Tick this once people know");
        assertThat(meetings.of(PLAN)).isEmpty();
    }

    @Test
    void refusesAFileWithoutTheTokenOfItsSession() {
        assertThat(upload(good, "wrong").statusCode()).isEqualTo(403);
        assertThat(meetings.of(PLAN)).isEmpty();
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(upload("").body()).contains("There is no line below the names of the columns.");
        assertThat(upload("a,b\r\n<img src=x>,2\r\n").body()).contains("There is no column");
        assertThat(upload("<img src=x>,b\r\n1,2\r\n").body()).doesNotContain("<img src=x>");
        assertThat(upload("x".repeat((1 << 20) + 1)).body()).contains("It is too large.");
        assertThat(chair.post(PATH, PATH, Map.of("seen", "not base 64!")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesFarTooMuchWithASentence() {
        assertThat(upload("x".repeat(4 << 20)).statusCode()).isIn(413, 403, 400);
    }

    @Test
    void givesATemplateWithTheColumns() {
        assertThat(chair.get("/desk/meetings/template.csv").body()).contains("place,date,district,people");
        assertThat(chair.get("/desk/meetings/template.xlsx").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"meetings.xlsx\"");
        assertThat(chair.get("/desk/meetings/template.ndjson").statusCode()).isEqualTo(404);
    }
}
