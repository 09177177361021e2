package org.openconsult.app.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.start.Announcement;
import org.openconsult.storage.Storage;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAdministratorTest {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final Coordinators coordinators = new Coordinators(new Storage(client.getDatabase("openconsult")));
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    private void start(String username, String password) {
        var account = new ConsultSettings.Account(username, password);
        new FirstAdministrator(
                        coordinators,
                        account,
                        encoder,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        new Announcement(new PrintStream(screen, true, StandardCharsets.UTF_8)))
                .run();
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsAPasswordOnceThatFitsTheStoredHash() {
        start("admin", null);
        Matcher password = Pattern.compile("password +(\\S+)").matcher(screen());
        assertThat(password.find()).isTrue();
        Coordinator admin = coordinators.find("admin").orElseThrow();
        assertThat(encoder.matches(password.group(1), admin.passwordHash())).isTrue();
        assertThat(admin.passwordHash()).startsWith("{bcrypt}").doesNotContain(password.group(1));
        screen.reset();
        start("admin", null);
        assertThat(screen()).isEmpty();
    }

    @Test
    void neverShowsAPasswordThatWasGiven() {
        start("chair", "a long sentence");
        assertThat(screen()).isEmpty();
        Coordinator chair = coordinators.find("chair").orElseThrow();
        assertThat(encoder.matches("a long sentence", chair.passwordHash())).isTrue();
        assertThat(chair.role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void changesNoAccountThatIsThere() {
        start("chair", "a long sentence");
        start("chair", "another sentence");
        assertThat(encoder.matches(
                        "a long sentence",
                        coordinators.find("chair").orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void addsAnotherAdministratorForWhoeverLostThePassword() {
        start("admin", null);
        start("second", "a long sentence");
        assertThat(coordinators.find("second")).isPresent();
    }
}
