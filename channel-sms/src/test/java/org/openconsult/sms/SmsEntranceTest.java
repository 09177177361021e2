package org.openconsult.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Entrance.Way;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.sms.chatapp.ChatAppEntrance;
import org.openconsult.sms.chatapp.ChatAppSettings;

class SmsEntranceTest {
    private static final OptionalInt BEGINNING = OptionalInt.empty();
    private static final NumberSettings NOTHING_TOLD = new NumberSettings(null);

    private static SmsEntrance of(String sender, NumberSettings told) {
        return SmsEntrance.of("kannel", sender, told, SmsSettings.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "+5016001234,+501 600-1234,+5016001234",
        "5016001234,+501 600-1234,+5016001234",
        "6001234,+501 600-1234,+5016001234",
        "+15017122661,+1 501-712-2661,+15017122661",
        "12345,12345,12345"
    })
    void leadsToTheNumberThatTextsComeFrom(String sender, String shown, String dialled) {
        assertThat(of(sender, NOTHING_TOLD).way(BEGINNING))
                .contains(new Way(shown, "sms:" + dialled, "SMSTO:" + dialled));
    }

    @Test
    void beginsTheTextWithTheCommitmentsNumber() {
        assertThat(of("+5016001234", NOTHING_TOLD).way(OptionalInt.of(12)))
                .contains(new Way("+501 600-1234", "sms:+5016001234?&body=12%20", "SMSTO:+5016001234:12 "));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "CONSULT", "Ask 501"})
    void isNotThereWhereNobodyCanAnswerTheSender(String sender) {
        assertThat(of(sender, NOTHING_TOLD).way(BEGINNING)).isEmpty();
    }

    @Test
    void leadsToTheNumberThatTheSettingsTell() {
        assertThat(of("CONSULT", new NumberSettings("+5016001234")).way(BEGINNING))
                .map(Way::link)
                .contains("sms:+5016001234");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> new NumberSettings("CONSULT"))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("consult.sms.number");
    }

    @Test
    void leadsIntoChatAppsThatAreSetUp() {
        var settings = new ChatAppSettings("+14155238886", true, "112233");
        assertThat(ChatAppEntrance.whatsApp(settings).way(OptionalInt.of(3)))
                .contains(new Way(
                        "+1 415-523-8886",
                        "https://wa.me/14155238886?text=3%20",
                        "https://wa.me/14155238886?text=3%20"));
        assertThat(ChatAppEntrance.messenger(settings).way(OptionalInt.of(3)))
                .map(Way::link)
                .contains("https://m.me/112233");
        var none = new ChatAppSettings(null, true, null);
        assertThat(ChatAppEntrance.whatsApp(none).way(BEGINNING)).isEmpty();
        assertThat(ChatAppEntrance.messenger(none).way(BEGINNING)).isEmpty();
    }
}
