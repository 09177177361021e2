package org.openconsult.app.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCrypt;

@RunningApp
class PeoplePageTest {
    private static final String PEOPLE = "/desk/people";

    @LocalServerPort
    private int port;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private MongoDatabase database;

    private DeskVisitor chair;

    @BeforeEach
    void signIn() {
        database.getCollection("coordinators").deleteMany(Filters.ne("_id", Browser.ADMINISTRATOR));
        database.getCollection("audit").deleteMany(new Document());
        chair = DeskVisitor.administrator(port);
    }

    private String added(String name, Role role) {
        HttpResponse<String> answer =
                chair.post(PEOPLE, PEOPLE, Map.of("username", name, "role", role.name(), "identity", ""));
        return shown(answer.body());
    }

    private static String shown(String page) {
        Matcher password = Pattern.compile("<code>([a-z2-9-]{23})</code>").matcher(page);
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private HttpResponse<String> change(String what, String name, Map<String, String> more) {
        var fields = new java.util.HashMap<>(more);
        fields.put("username", name);
        fields.putIfAbsent(
                "version", String.valueOf(coordinators.find(name).orElseThrow().version()));
        return chair.post(PEOPLE, PEOPLE + "/" + what, fields);
    }

    private Document lastEntry() {
        return database.getCollection("audit")
                .find()
                .sort(new Document("_id", -1))
                .first();
    }

    @Test
    void addsSomebodyWithAPasswordThatIsShownOnce() {
        String password = added("helper", Role.MODERATOR);

        DeskVisitor helper = DeskVisitor.signedIn(port, "helper", password);
        assertThat(helper.get("/desk").statusCode()).isEqualTo(200);
        assertThat(helper.get(PEOPLE).statusCode()).isEqualTo(403);
        assertThat(chair.get(PEOPLE).body())
                .contains("helper", "Last signed in")
                .doesNotContain(password);
        assertThat(lastEntry())
                .containsEntry("who", Browser.ADMINISTRATOR)
                .containsEntry("what", "account added")
                .containsEntry("thing", "account/helper");
        assertThat(lastEntry().get("after", Document.class)).containsEntry("role", "MODERATOR");
    }

    @Test
    void endsSessionsWhenTheRoleChanges() {
        DeskVisitor helper = DeskVisitor.signedIn(port, "helper", added("helper", Role.COORDINATOR));

        change("role", "helper", Map.of("role", "VIEWER"));

        assertThat(helper.get("/desk").headers().firstValue("Location")).hasValue("/login");
        assertThat(lastEntry().get("before", Document.class)).containsEntry("role", "COORDINATOR");
        assertThat(lastEntry().get("after", Document.class)).containsEntry("role", "VIEWER");
    }

    @Test
    void endsSessionsAndRefusesThePasswordOfAnAccountThatIsSwitchedOff() {
        String password = added("helper", Role.COORDINATOR);
        DeskVisitor helper = DeskVisitor.signedIn(port, "helper", password);

        change("off", "helper", Map.of());

        assertThat(helper.get("/desk").headers().firstValue("Location")).hasValue("/login");
        assertThat(helper.signIn("helper", password).headers().firstValue("Location"))
                .hasValue("/login?wrong");
        change("on", "helper", Map.of());
        DeskVisitor.signedIn(port, "helper", password);
    }

    @Test
    void givesSomebodyAnotherPassword() {
        String lost = added("helper", Role.COORDINATOR);
        DeskVisitor helper = DeskVisitor.signedIn(port, "helper", lost);

        String password = shown(change("password", "helper", Map.of()).body());

        assertThat(helper.get("/desk").headers().firstValue("Location")).hasValue("/login");
        assertThat(new DeskVisitor(port).signIn("helper", lost).headers().firstValue("Location"))
                .hasValue("/login?wrong");
        DeskVisitor.signedIn(port, "helper", password);
    }

    @Test
    void keepsTheLastAdministrator() {
        change("role", Browser.ADMINISTRATOR, Map.of("role", "VIEWER"));
        assertThat(chair.get(PEOPLE).body()).contains("is the only administrator");
        change("off", Browser.ADMINISTRATOR, Map.of());
        assertThat(chair.get(PEOPLE).body()).contains("is the only administrator");
        assertThat(coordinators.find(Browser.ADMINISTRATOR).orElseThrow().administers())
                .isTrue();
    }

    @Test
    void overwritesNobodysChangeSilently() {
        added("helper", Role.COORDINATOR);
        change("role", "helper", Map.of("role", "VIEWER"));

        change("role", "helper", Map.of("role", "ADMINISTRATOR", "version", "0"));

        assertThat(chair.get(PEOPLE).body()).contains("Somebody else changed the account of helper");
        assertThat(coordinators.find("helper").orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void saysWhichNamesCannotBe() {
        for (String name : new String[] {"a:b", " ", "x".repeat(101)}) {
            chair.post(PEOPLE, PEOPLE, Map.of("username", name, "role", "VIEWER"));
        }
        assertThat(coordinators.all()).hasSize(1);
        added("helper", Role.VIEWER);
        assertThat(chair.post(PEOPLE, PEOPLE, Map.of("username", "helper", "role", "VIEWER"))
                        .body())
                .contains("There is an account of helper already");
    }

    @Test
    void connectsAnAccountWithOnePersonAtTheProviderOnly() {
        added("helper", Role.VIEWER);
        added("other", Role.VIEWER);
        change("identity", "helper", Map.of("identity", "Bo@Example.org "));
        change("identity", "other", Map.of("identity", "bo@example.org"));

        assertThat(chair.get(PEOPLE).body()).contains("Another account has that e-mail address");
        assertThat(coordinators.withIdentity("bo@example.org").orElseThrow().username())
                .isEqualTo("helper");
        assertThat(coordinators.find("other").orElseThrow().identity()).isEmpty();
    }

    /** What earlier builds stored has four fields and a cheaper hash. */
    @Test
    void readsAndChangesAccountsOfBeforeAndStrengthensTheirHashes() {
        String cheap = "{bcrypt}" + BCrypt.hashpw("an old sentence", BCrypt.gensalt(4));
        database.getCollection("coordinators")
                .insertOne(new Document("_id", "old")
                        .append("passwordHash", cheap)
                        .append("role", "COORDINATOR")
                        .append("createdAt", Date.from(Instant.EPOCH)));

        DeskVisitor old = DeskVisitor.signedIn(port, "old", "an old sentence");

        assertThat(coordinators.find("old").orElseThrow().passwordHash()).startsWith("{bcrypt}$2a$10$");
        assertThat(old.get("/desk").statusCode()).isEqualTo(200);
        change("role", "old", Map.of("role", "VIEWER"));
        assertThat(coordinators.find("old").orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void speaksSpanishToo() {
        assertThat(chair.get(PEOPLE + "?lang=es").body())
                .contains("Quién puede entrar al escritorio", "Administración")
                .doesNotContain("??");
    }
}
