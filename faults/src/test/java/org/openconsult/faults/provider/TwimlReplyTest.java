package org.openconsult.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwimlReplyTest {
    @Test
    void readsEachMessageWithWhereToReport() {
        String twiml = "<?xml version=\"1.0\"?><Response><Message statusCallback=\"https://x/y?a=1&amp;b=2\">"
                + "<Body>one &lt;two&gt;\nñ</Body></Message><Message>three</Message></Response>";

        assertThat(TwimlReply.read(twiml))
                .containsExactly(
                        new TwimlReply("one <two>\nñ", Optional.of("https://x/y?a=1&b=2")),
                        new TwimlReply("three", Optional.empty()));
    }

    @Test
    void readsSilence() {
        assertThat(TwimlReply.read("<Response/>")).isEmpty();
    }

    @Test
    void refusesWhatIsNoTwiml() {
        assertThatThrownBy(() -> TwimlReply.read("oops")).isInstanceOf(IllegalArgumentException.class);
    }
}
