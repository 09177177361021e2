package org.openconsult.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openconsult.channel.AnswerWay;

/** What a provider's webhook keeps, too, that is answered in its own request, and where senders can be mere names. */
public abstract class AnsweringWebhookContract extends WebhookContract {

    @Test
    void handsTheAnswerBackToWhomItAsked() throws Exception {
        answering("Saved. Code: K7M-4QX9 ¿Sí?");

        assertThat(String.join("\n", bring("m1", person(), "hi").said())).isEqualTo("Saved. Code: K7M-4QX9 ¿Sí?");
    }

    @Test
    void losesNoneOfSeveralAnswers() throws Exception {
        answering("One.", "Two 👍.");

        assertThat(String.join("\n", bring("m1", person(), "hi").said())).containsSubsequence("One.", "Two 👍.");
    }

    @Test
    void keepsWhatComesUnderANameAndAnswersNobodyThere() throws Exception {
        assertThat(bring("m1", "MTN", "Win a phone").status()).isBetween(200, 299);
        assertThat(only().answerWay()).isEqualTo(AnswerWay.NONE);
    }
}
