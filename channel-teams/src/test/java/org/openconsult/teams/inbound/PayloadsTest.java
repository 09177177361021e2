package org.openconsult.teams.inbound;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.teams.inbound.Received.AddedToGroup;
import org.openconsult.teams.inbound.Received.LeftGroup;
import org.openconsult.teams.inbound.Received.Meeting;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.Told;
import org.openconsult.teams.inbound.Received.ToldInGroup;
import org.openconsult.teams.inbound.Received.WrongInvoke;
import org.openconsult.teams.played.Activities;

/** Each activity that is documented or was captured, and what it is for us. */
class PayloadsTest {
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            entry("conversationUpdate-bot-added-team", "added"),
            entry("conversationUpdate-personal-added", "not for us: members"),
            entry("event-meetingStart", "meeting"),
            entry("installationUpdate-add", "added"),
            entry("installationUpdate-add-upgrade", "not for us: installation"),
            entry("installationUpdate-remove", "left"),
            entry("invoke-adaptiveCard-action-manual", "wrong: unknown action"),
            entry("invoke-adaptiveCard-action-refresh", "not for us: refresh"),
            entry("invoke-fileConsent-accept", "not for us: file_consent"),
            entry("message-channel-mention", "in group: hello channel"),
            entry("message-image-attachment", "told: [IMAGE]"),
            entry("message-messageBack", "told: Agua"),
            entry("message-personal", "told: Hello Teams TestBot.Sending bold-italic rich text"),
            entry("message-submit-adaptivecard", "not for us: nothing_said"),
            entry("messageReaction-added", "not for us: messageReaction"),
            entry("messageUpdate-undelete", "told: back, an edit"),
            entry("playground/conversationUpdate-personal", "not for us: members"),
            entry("playground/installationUpdate-personal", "told: START"),
            entry("playground/invoke-adaptiveCard_action-personal", "wrong: unknown action"),
            entry("playground/message-channel", "in group: hello channel"),
            entry("playground/message-groupChat", "in group: hello group"),
            entry("playground/message-personal", "told: hola ñandú"),
            entry("playground/message-personal-submit", "not for us: nothing_said"),
            entry("playground/tpl-channel-botAdded", "added"),
            entry("playground/tpl-channel-botRemoved", "left"),
            entry("playground/tpl-channel-channelCreated", "not for us: members"),
            entry("playground/tpl-channel-channelDeleted", "not for us: members"),
            entry("playground/tpl-channel-channelRenamed", "not for us: members"),
            entry("playground/tpl-channel-teamDeleted", "not for us: members"),
            entry("playground/tpl-channel-teamRenamed", "not for us: members"),
            entry("playground/tpl-channel-userAdded", "not for us: members"),
            entry("playground/tpl-channel-userRemoved", "not for us: members"),
            entry("playground/tpl-group-userAdded", "not for us: members"),
            entry("playground/tpl-personal-install", "told: START"),
            entry("playground/tpl-personal-mentionInWord", "told: - <your comment here>[DOCUMENT]"),
            entry("playground/tpl-personal-sendEmail", "not for us: nothing_said"),
            entry("playground/tpl-personal-uninstall", "told: , STOP"),
            entry("playground/tpl-personal-userAdded", "not for us: members"));

    static List<String> payloads() {
        return Activities.payloads();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isReadAsExpected(String name) {
        assertThat(described(Reading.read(Activities.payload(name)))).isEqualTo(EXPECTED.get(name));
    }

    @Test
    void thereIsAnExpectationForEach() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(payloads());
    }

    private static String described(Received received) {
        if (received instanceof Told told) {
            return "told: " + described(told.message());
        } else if (received instanceof ToldInGroup told) {
            return "in group: " + told.words().text();
        } else if (received instanceof NotForUs nothing) {
            return "not for us: " + nothing.kind();
        } else if (received instanceof WrongInvoke wrong) {
            return "wrong: " + wrong.reason();
        } else if (received instanceof AddedToGroup) {
            return "added";
        } else if (received instanceof LeftGroup) {
            return "left";
        } else if (received instanceof Meeting) {
            return "meeting";
        }
        return received.toString();
    }

    private static String described(InboundMessage message) {
        List<Attachment> attachments = message.attachments();
        return message.text()
                + (attachments.isEmpty() ? "" : attachments.toString())
                + (message.edits().isPresent() ? ", an edit" : "")
                + message.answeredByProvider()
                        .map(ProviderAnswer::name)
                        .map(name -> ", " + name)
                        .orElse("");
    }
}
