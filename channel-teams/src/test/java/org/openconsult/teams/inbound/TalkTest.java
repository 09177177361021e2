package org.openconsult.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.teams.inbound.Reading.NOW;
import static org.openconsult.teams.inbound.Reading.read;
import static org.openconsult.teams.inbound.Reading.told;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.consultation.Language;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.Poison;
import org.openconsult.teams.inbound.Received.ToldInGroup;
import org.openconsult.teams.played.Activities;

class TalkTest {

    @Test
    void takesWhatAPersonWrites() {
        InboundMessage message = told(Activities.personal("message", "text: '3 we need nurses'"));

        assertThat(message.from().value()).isEqualTo("29:ana");
        assertThat(message.from().channel().name()).isEqualTo("teams");
        assertThat(message.text()).isEqualTo("3 we need nurses");
        assertThat(message.locale()).contains(Language.SPANISH);
        assertThat(message.answerWay()).isEqualTo(AnswerWay.BY_SENDING);
        assertThat(message.key().transport().name()).isEqualTo("teams");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T11:59:50.2501234Z, 2026-11-21T11:59:50.2501234Z, DIRECT",
        "2026-11-21T12:59:50+01:00, 2026-11-21T11:59:50Z, DIRECT",
        "2026-11-21T11:58:59Z, 2026-11-21T11:58:59Z, FETCHED",
        "2026-11-21T12:00:30Z, 2026-11-21T12:00:00.250Z, DIRECT",
        "yesterday, 2026-11-21T12:00:00.250Z, DIRECT",
        "+999999999-12-31T23:59:59Z, 2026-11-21T12:00:00.250Z, DIRECT"
    })
    void knowsWhenItWasWritten(String timestamp, Instant at, Arrival arrival) {
        InboundMessage message =
                told(Activities.personal("message", "text: 'hi'").put("timestamp", timestamp));

        assertThat(message.receivedAt()).isEqualTo(at).isBeforeOrEqualTo(NOW);
        assertThat(message.arrival()).isEqualTo(arrival);
    }

    @Test
    void knowsAMessageByItsIdInItsConversation() {
        var first = told(Activities.personal("message", "text: 'yes'")).key();

        assertThat(told(Activities.personal("message", "text: 'other'")).key()).isEqualTo(first);
        assertThat(told(Activities.personal("message", "text: 'yes', id: '2'")).key())
                .isNotEqualTo(first);
        assertThat(told(Activities.personal("message", "text: 'yes', conversation: {id: 'a:other'}"))
                        .key())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "editMessage, messageUpdate, new words",
        "undeleteMessage, messageUpdate, new words",
        "softDeleteMessage, messageDelete, ''",
        "softDeleteMessage, messageUpdate, ''"
    })
    void putsChangedWordsInThePlaceOfTheFirst(String event, String type, String text) {
        InboundMessage original = told(Activities.personal("message", "text: 'words'"));
        var change = Activities.personal(
                type,
                "text: 'new words', channelData: {eventType: '" + event + "'}, timestamp: '2026-11-21T11:59:59Z'");

        assertThat(told(change).edits()).contains(original.key());
        assertThat(told(change).text()).isEqualTo(text);
        assertThat(told(change).key()).isNotEqualTo(original.key());
        assertThat(told(change.put("timestamp", "2026-11-21T11:59:59.5Z")).key())
                .isNotEqualTo(
                        told(change.put("timestamp", "2026-11-21T11:59:59Z")).key());
    }

    @ParameterizedTest
    @CsvSource({
        "image/*, IMAGE",
        "image/png, IMAGE",
        "audio/mp3, VOICE",
        "video/mp4, VIDEO",
        "application/vnd.microsoft.teams.file.download.info, DOCUMENT",
        "application/vnd.microsoft.card.adaptive, OTHER",
        "nonsense, OTHER"
    })
    void keepsTheFactThatSomethingCame(String type, Attachment kind) {
        InboundMessage message = told(Activities.personal(
                "message",
                "text: 'see here', attachments: [{contentType: '" + type + "'}, {contentType: 'text/html'}]"));

        assertThat(message.attachments()).containsExactly(kind);
        assertThat(message.text()).isEqualTo("see here");
    }

    @Test
    void takesWhatHasNoWordsForSomethingElse() {
        assertThat(told(Activities.personal("message", "attachments: [{contentType: 'text/html'}]"))
                        .attachments())
                .containsExactly(Attachment.OTHER);
        assertThat(read(Activities.personal("message", "attachments: [{contentType: 'messageReference'}]")))
                .isEqualTo(new NotForUs("nothing_said"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from: {id: '28:other'}", "from: {id: '29:x', role: 'bot'}", "from: {id: '28:us'}"})
    void talksToNoPrograms(String from) {
        assertThat(read(Activities.personal("message", "text: 'hi', " + from))).isEqualTo(new NotForUs("bot"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversation: {id: 'x', conversationType: 'channel'}",
                "conversation: {id: 'x', isGroup: true}",
                "conversation: {id: '19:x@thread.v2'}",
                "conversation: {id: 'x', conversationType: 'of next year'}",
                "channelData: {team: {id: '19:t'}}",
                "channelData: {meeting: {id: 'm'}}"
            })
    void takesNothingForPrivateThatOthersMayRead(String place) {
        assertThat(read(Activities.personal("message", "text: 'hi', " + place))).isEqualTo(new NotForUs("group_talk"));
    }

    @ParameterizedTest
    @CsvSource({"from, from has no id", "id, id is missing", "conversation, conversation has no id"})
    void cannotUnderstandWhatHasNoIds(String field, String reason) {
        var activity = Activities.personal("message", "text: 'hi'");
        activity.remove(field);

        assertThat(read(activity)).isEqualTo(new Poison(reason));
    }

    @Test
    void hearsWhoInstallsAndWhoRemoves() {
        InboundMessage hello = told(Activities.personal("installationUpdate", "action: 'add'"));
        InboundMessage bye = told(Activities.personal("installationUpdate", "action: 'remove'"));

        assertThat(hello.text()).isEqualTo("INICIAR");
        assertThat(hello.answerWay()).isEqualTo(AnswerWay.BY_SENDING);
        assertThat(bye.answeredByProvider()).contains(ProviderAnswer.STOP);
        assertThat(bye.answerWay()).isEqualTo(AnswerWay.NONE);
    }

    @Test
    void numbersWhatIsSaidInAGroupByItsTime() {
        var said = (ToldInGroup) read(Activities.inGroup(
                "message",
                "text: '<at>C</at> 3', entities: [{type: 'mention', text: '<at>C</at>', mentioned: {id: '28:us'}}]"));

        assertThat(said.words().reason())
                .isEqualTo(Instant.parse("2026-11-21T11:59:50.250Z").toEpochMilli());
        assertThat(said.words().place().value()).isEqualTo("19:place@thread.v2");
        assertThat(said.words().person().value()).isEqualTo("29:ana");
        assertThat(said.words().placeName()).contains("Water");
    }
}
