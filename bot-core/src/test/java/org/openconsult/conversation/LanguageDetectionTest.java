package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.consultation.Language.ENGLISH;
import static org.openconsult.consultation.Language.SPANISH;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.Language;

class LanguageDetectionTest {
    private static final Language KRIOL = new Language("bzj");
    private static final List<Language> PLAN = List.of(ENGLISH, SPANISH);
    private final LanguageDetection detection = new LanguageDetection();

    @Test
    void tellsSpanishFromEnglish() {
        assertThat(detection.of("y los que vendemos comida en la calle tambien entran en la lista?", PLAN))
                .contains(SPANISH);
        assertThat(detection.of("law people talk too much. nothing will change", PLAN))
                .contains(ENGLISH);
    }

    @Test
    void saysNothingWhereItIsNotClear() {
        for (String unclear : List.of("taxi", "bonne idée", "👍👍", "", "1 2 3", "we no gat no wata")) {
            assertThat(detection.of(unclear, PLAN)).as(unclear).isEmpty();
        }
    }

    @Test
    void choosesOnlyAmongThePlansLanguages() {
        assertThat(detection.of("Quelle est la date de la reunion du conseil municipal", PLAN))
                .isNotEqualTo(Optional.of(new Language("fr")));
        assertThat(detection.of("law people talk too much", List.of(SPANISH))).isEmpty();
        assertThat(detection.of("law people talk too much", List.of(ENGLISH, KRIOL)))
                .isEmpty();
    }

    @Test
    void leavesOutALanguageItDoesNotKnow() {
        assertThat(detection.of("law people talk too much", List.of(ENGLISH, SPANISH, KRIOL)))
                .contains(ENGLISH);
    }
}
