package org.openconsult.app.flow;

import java.time.Duration;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.conversation.ConversationLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person is answered; what they write is kept in any case.
 *
 * @param atOnce answers that a person gets without a pause
 * @param next how long it takes until one more is given
 * @param echoes how often the same words are answered in a row
 */
@ConfigurationProperties("consult.answers")
record AnswerSettings(
        @DefaultValue("60") int atOnce,
        @DefaultValue("1m") Duration next,
        @DefaultValue("3") int echoes) {
    private static final int MOST = 1_000_000;

    AnswerSettings {
        if (atOnce < 5 || atOnce > MOST) {
            throw new WrongSettingException("consult.answers.at-once", "It must be from 5 to " + MOST + ".");
        }
        if (next.toMillis() < 1 || next.compareTo(Duration.ofDays(1)) > 0) {
            throw new WrongSettingException("consult.answers.next", "It must be from 1ms to 1d.");
        }
        if (echoes < 1 || echoes > MOST) {
            throw new WrongSettingException("consult.answers.echoes", "It must be from 1 to " + MOST + ".");
        }
    }

    ConversationLimits limits() {
        return ConversationLimits.defaults().withAnswers(atOnce, next, echoes);
    }
}
