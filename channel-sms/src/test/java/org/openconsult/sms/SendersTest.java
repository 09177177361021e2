package org.openconsult.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;

class SendersTest {
    private final Senders senders = new Senders(SmsSettings.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {"+5016001234", "5016001234", "6001234", "005016001234", " +501 600-1234 ", "600 1234", "٦٠٠١٢٣٤"
            })
    void takesOnePhoneForOneAddressHoweverItsNumberIsWritten(String from) {
        assertThat(senders.address(from)).isEqualTo(new Address(SmsChannel.ID, "+5016001234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14017122661", "14017122661", "0014017122661"})
    void readsNumbersOfOtherCountries(String from) {
        assertThat(senders.address(from).value()).isEqualTo("+14017122661");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MTN", "1234", "40404", "262966", "DigiCell 1", "1-800-FLOWERS", "☎", "+", "0", "*100#"})
    void keepsASenderThatIsNoNumberAsItIsAndDoesNotAnswerIt(String from) {
        Address address = senders.address(from);

        assertThat(address.value()).isEqualTo(from);
        assertThat(senders.answerWay(address, AnswerWay.IN_REQUEST)).isEqualTo(AnswerWay.NONE);
    }

    @Test
    void answersANumberAsUsual() {
        Address phone = senders.address("6001234");

        assertThat(senders.answerWay(phone, AnswerWay.IN_REQUEST)).isEqualTo(AnswerWay.IN_REQUEST);
        assertThat(senders.answerWay(phone, AnswerWay.BY_SENDING)).isEqualTo(AnswerWay.BY_SENDING);
    }

    /** No number of these ranges is given out as far as the library knows; a newer one may be. */
    @ParameterizedTest
    @CsvSource({"15551234567,+15551234567", "50211111111,+50211111111", "5019991234,+5019991234", "9991234,+5019991234"
    })
    void readsANumberOfANewRangeAsThatOfItsCountry(String from, String number) {
        assertThat(senders.address(from).value()).isEqualTo(number);
    }

    @Test
    void readsNationalNumbersInTheCountryThatIsSet() {
        var elsewhere = new Senders(new SmsSettings(true, 1, 2, 32, "GT"));

        assertThat(elsewhere.address("51234567").value()).isEqualTo("+50251234567");
    }
}
