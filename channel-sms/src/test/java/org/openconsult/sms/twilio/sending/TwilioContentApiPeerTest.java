package org.openconsult.sms.twilio.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.sms.chatapp.Tappable;
import org.openconsult.sms.twilio.peer.Prism;

/**
 * The forms that we look for at Twilio, and make there, keep to Twilio's own specification. The system property {@code
 * peer.twilio} names a folder with what {@code peers/twilio} holds and its packages; {@code ./test-peers} gives it.
 */
@EnabledIfSystemProperty(named = "peer.twilio", matches = ".+")
class TwilioContentApiPeerTest {
    @TempDir
    static Path folder;

    private static Prism prism;
    private static int accepted;
    private static int refused;

    @BeforeAll
    static void start() throws IOException {
        prism = new Prism("twilio_content_v1", folder);
    }

    /** {@code ./test-peers} reads the figures. */
    @AfterAll
    static void stop() {
        prism.close();
        System.out.printf("Asked of Twilio: %d requests accepted, %d violations refused%n", accepted, refused);
    }

    /** A list, in the example of which there is no form, and the making of each; refused, any would give none. */
    @Test
    void acceptsEveryFormThatWeMake() throws IOException {
        try (var forms = new TapForms(prism.access(), Runnable::run, InstantSource.system())) {
            for (Tappable kind : Tappable.values()) {
                assertThat(kind.sizes().mapToObj(choices -> forms.find(kind, choices)))
                        .isNotEmpty()
                        .containsOnly(Optional.of("HXaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
                accepted += Math.toIntExact(kind.sizes().count());
            }
        }
        accepted++;
    }

    /** It would be no peer if it took everything. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/Content|{'language':'en'}|422",
                "/v1/Content|{'types':{'twilio/text':{'body':'a'}}}|422",
                "/v1/Content|{'language':'en','types':{'twilio/quickreply':{'body':'a'}}}|422",
                "/v1/Content|{'language':'en','types':{'twilio/quick-reply':{'body':'a'}}}|422",
                "/v1/Content|{'language':'en','types':{'twilio/quick-reply':{'body':'a','actions':[{'type':'URL','title':'b'}]}}}|422",
                "/v1/Content|{'language':'en','types':{'twilio/list-picker':{'body':'a','button':'b','items':[{'item':'c'}]}}}|422",
                "/v1/Content|{'language':'en','variables':{'1':1},'types':{'twilio/text':{'body':'a'}}}|422",
                "/v1/Content|{'language':'en','nonsense':1,'types':{'twilio/text':{'body':'a'}}}|422",
                "/v1/Content?PageSize=1|{'language':'en','types':{'twilio/text':{'body':'a'}}}|422",
                "/v1/Contents|{'language':'en','types':{'twilio/text':{'body':'a'}}}|404"
            },
            quoteCharacter = '"')
    void refusesAFormThatBreaksTheSpecification(String path, String json, int status) throws Exception {
        assertThat(prism.post(path, "application/json", json.replace('\'', '"')))
                .isEqualTo(status);
        refused++;
    }
}
