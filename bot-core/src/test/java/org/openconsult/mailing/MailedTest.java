package org.openconsult.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.MessageTemplate;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Reply;

class MailedTest {
    private static final Mailed ENGLISH =
            new Mailed("Two nurses are added", new Reply(Language.ENGLISH, List.of(), List.of()));

    @Test
    void takesTheFormOfItsOwnLanguage() {
        assertThat(ENGLISH.inFormOf(Map.of(Language.ENGLISH, "HX1", Language.SPANISH, "HX2"))
                        .template())
                .contains(new MessageTemplate("HX1", List.of("Two nurses are added")));
        assertThat(ENGLISH.inFormOf(Map.of(Language.SPANISH, "HX2")).template()).isEmpty();
        assertThat(ENGLISH.inFormOf(Map.of(Language.ENGLISH, " ")).template()).isEmpty();
    }
}
