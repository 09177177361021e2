package org.openconsult.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.ReceptionClosedException;

/** What every provider's webhook keeps, by which people's messages come in. A provider's tests extend it. */
public abstract class WebhookContract {

    /**
     * What a provider hears.
     *
     * @param status of HTTP
     * @param said what the person is to read
     */
    public record Heard(int status, List<String> said) {}

    /** Somebody's address, as the provider writes it. */
    protected String person() {
        return "+5016001234";
    }

    /** The provider brings a text. */
    protected abstract Heard bring(String id, String from, String text) throws Exception;

    /** Somebody who is not the provider brings one. */
    protected abstract Heard forge(String id, String from, String text) throws Exception;

    /** What was received since the test began. */
    protected abstract List<InboundMessage> received();

    /** The reception answers each message with these texts. */
    protected abstract void answering(String... texts);

    /** The reception fails. */
    protected abstract void failing(RuntimeException failure);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 we need nurses",
                "Sí, niños & ¿agua? + 100% «más»",
                "👩‍🌾 e\u0301 \u200f שלום",
                "line one\nline two\n",
                "a=b;c&d%20e+f#g?h",
                "  spaces stay  ",
                "%"
            })
    void receivesATextExactlyAsItWasSent(String text) throws Exception {
        Heard heard = bring("m1", person(), text);

        assertThat(heard.status()).isBetween(200, 299);
        assertThat(only().text()).isEqualTo(text);
        assertThat(only().from().value()).isEqualTo(person());
    }

    @Test
    void receivesALongTextWhole() throws Exception {
        String text = "Nurses in every village. ".repeat(60).strip();
        bring("m1", person(), text);

        assertThat(only().text()).isEqualTo(text);
    }

    @Test
    void knowsAMessageByItsKeyAndNotByItsWords() throws Exception {
        bring("m1", person(), "yes");
        bring("m1", person(), "yes");
        bring("m2", person(), "yes");

        assertThat(received().get(0).key()).isEqualTo(received().get(1).key());
        assertThat(received().get(2).key()).isNotEqualTo(received().get(0).key());
    }

    @Test
    void staysSilentWhereSilenceIsRight() throws Exception {
        answering();
        Heard heard = bring("m1", person(), "STOP");

        assertThat(heard.status()).isBetween(200, 299);
        assertThat(heard.said()).isEmpty();
    }

    @Test
    void believesNobodyButTheProvider() throws Exception {
        assertThat(forge("m1", person(), "3 we need nurses").status()).isEqualTo(403);
        assertThat(received()).isEmpty();
    }

    @Test
    void asksTheProviderToTryAgainWhenAMessageCouldNotBeStored() throws Exception {
        failing(new ReceptionClosedException("The database is away"));

        assertThat(bring("m1", person(), "3 we need nurses").status()).isEqualTo(503);
    }

    @Test
    void asksTheProviderToTryAgainAfterAFaultOfOurs() throws Exception {
        failing(new IllegalStateException("about " + person()));

        assertThat(bring("m1", person(), "3 we need nurses").status()).isEqualTo(503);
    }

    /** The one message that was received. */
    final InboundMessage only() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }
}
