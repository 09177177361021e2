package org.openconsult.telegram.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.ApiUnreachableException;

class TroubleTest {

    private static Trouble refused(int code) {
        return Trouble.of(new ApiRefusedException(code, "said", Optional.empty(), Optional.empty()));
    }

    @Test
    void successesAreDoubtedAfterAConflictForFourPauses() {
        assertThat(refused(409).pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(refused(409).doubt()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({"401,30", "404,30", "429,5", "500,5"})
    void noOtherTroubleOutlastsASuccess(int code, int pause) {
        assertThat(refused(code).pause()).isEqualTo(Duration.ofSeconds(pause));
        assertThat(refused(code).doubt()).isZero();
    }

    @Test
    void isLeftInPeaceAsLongAsTelegramAsks() {
        Trouble trouble =
                Trouble.of(new ApiRefusedException(429, "said", Optional.of(Duration.ofSeconds(77)), Optional.empty()));

        assertThat(trouble.pause()).isEqualTo(Duration.ofSeconds(77));
    }

    @Test
    void saysWhatKeepsTelegramOutOfReach() {
        Trouble trouble = Trouble.of(new ApiUnreachableException(true, "ConnectException"));

        assertThat(trouble.sentence()).isEqualTo("Telegram cannot be reached (ConnectException).");
        assertThat(trouble.doubt()).isZero();
    }
}
