package org.openconsult.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopPleasTest {
    private final StopPleas pleas = new StopPleas(Catalogs.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop. Thank you",
                "STOP! I do not want this",
                "please stop",
                "Please STOP now!!",
                "stop, I have no credit",
                "ok stop all please",
                "I said stop",
                "please stop messaging me",
                "Pls stop texting me at night",
                "I don't want this. DON’T TEXT ME",
                "3 leave me alone",
                "how do i unsubscribe?",
                "sotp",
                "Stpo.",
                "por favor no me manden más mensajes",
                "Alto, por favor",
                "Alto. Gracias.",
                "ya no quiero mensajes de ustedes",
                "quiero darme de baja",
                "no me escriban más"
            })
    void noticesWhoWantsNoMoreMessages(String text) {
        assertThat(pleas.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "stop the corruption",
                "please stop the flooding",
                "Stop sending the money to the city",
                "the bus does not stop in our village",
                "We want to stop, look and listen",
                "a bus stop please at the clinic",
                "stopping now is wrong",
                "shop",
                "step",
                "por favor paren la corrupcion",
                "no me manden a otra oficina",
                "la baja calidad del agua",
                "queremos entrar, salir, volver",
                "que nos manden más mensajes",
                "no more taxes",
                "👍"
            })
    void leavesCommentsAlone(String text) {
        assertThat(pleas.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "stop ", "stop, ", "no me ", "\u0301", ". ", " "})
    void isNotHeldUpByLongTexts(String part) {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> pleas.isIn(part.repeat(5_000)));
    }
}
