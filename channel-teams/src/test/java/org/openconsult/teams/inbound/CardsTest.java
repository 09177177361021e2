package org.openconsult.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.teams.inbound.Reading.inGroup;
import static org.openconsult.teams.inbound.Reading.read;
import static org.openconsult.teams.inbound.Reading.told;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.Tap;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.Told;
import org.openconsult.teams.inbound.Received.ToldInGroup;
import org.openconsult.teams.inbound.Received.UnknownInvoke;
import org.openconsult.teams.inbound.Received.WrongInvoke;
import org.openconsult.teams.played.Activities;
import tools.jackson.databind.node.ObjectNode;

/** What people do on cards. */
class CardsTest {
    private static final String FORM =
            "{comment: 3, commitment: 'clinics', session: 's1', asked: 'k2', text: 'nurses', stance: 'support', stakeholder_type: 'academia',"
                    + " organisation: ' UB '}";

    private static ObjectNode submitted(String data) {
        return Activities.personal("message", "replyToId: '1632', value: " + data);
    }

    private static String execute(String data) {
        return "name: 'adaptiveCard/action', replyToId: '1632', value: {trigger: 'manual', action: {type:"
                + " 'Action.Execute', verb: 'comment', data: " + data + "}}";
    }

    private static ObjectNode executed(String data) {
        return Activities.personal("invoke", execute(data));
    }

    @Test
    void takesAChoiceForWhatOneWouldType() {
        InboundMessage message = told(submitted("{say: 'list', asked: 'k2'}"));

        assertThat(message.text()).isEqualTo("list");
        assertThat(message.tap()).contains(new Tap("1632", Optional.of("k2")));
        assertThat(message.answerWay()).isEqualTo(AnswerWay.BY_SENDING);
    }

    @Test
    void takesAFormForWordsWithWhatWasChosen() {
        InboundMessage message = told(submitted(FORM));

        assertThat(message.text()).isEqualTo("nurses");
        assertThat(message.form())
                .contains(new CommentForm(
                        3,
                        Optional.of("support"),
                        Optional.of("academia"),
                        Optional.of("UB"),
                        Optional.of("s1"),
                        Optional.of("clinics")));
        assertThat(message.tap()).isEmpty();
    }

    @Test
    void answersAnActionInItsRequest() {
        Received received = read(executed(FORM));

        assertThat(received).isInstanceOf(Told.class);
        assertThat(((Told) received).invoke()).isTrue();
        assertThat(told(executed(FORM)).answerWay()).isEqualTo(AnswerWay.IN_REQUEST);
        assertThat(told(executed("{say: 'list'}")).answerWay()).isEqualTo(AnswerWay.IN_REQUEST);
    }

    @Test
    void knowsAFormAgainHoweverItComes() {
        var key = told(submitted(FORM)).key();

        assertThat(told(executed(FORM)).key()).isEqualTo(key);
        assertThat(told(submitted(FORM).put("id", "another")).key()).isEqualTo(key);
        assertThat(told(submitted(FORM.replace("nurses", "doctors"))).key()).isNotEqualTo(key);
        assertThat(told(submitted(FORM).put("replyToId", "another")).key()).isNotEqualTo(key);
        ObjectNode bens = submitted(FORM);
        bens.putObject("from").put("id", "29:ben");
        assertThat(told(bens).key()).isNotEqualTo(key);
    }

    @Test
    void givesAFormInAGroupToWhoeverFilledItIn() {
        InboundMessage message = told(Activities.inGroup("invoke", execute(FORM)));

        assertThat(message.from().value()).isEqualTo("29:ana");
        assertThat(message.form()).isPresent();
    }

    @Test
    void offersAChoiceInAGroupToTheSessionFirst() {
        var chosen = (ToldInGroup) read(Activities.inGroup("message", "replyToId: '1', value: {say: 'sesión 3'}"));

        assertThat(chosen.choice()).isTrue();
        assertThat(chosen.words().text()).isEqualTo("sesión 3");
        assertThat(chosen.alone().tap()).isEmpty();
        assertThat(chosen.alone().from().value()).isEqualTo("29:ana");
    }

    @Test
    void readsAFacilitatorsButtonAsWordsInTheGroup() {
        assertThat(inGroup(Activities.inGroup("message", "value: {group: 'session next'}")))
                .isEqualTo("session next");
        assertThat(inGroup(Activities.inGroup("invoke", execute("{group: 'session close'}"))))
                .isEqualTo("session close");
        assertThat(read(submitted("{group: 'session next'}"))).isEqualTo(new NotForUs("group_button"));
        assertThat(read(executed("{group: 'session next'}"))).isEqualTo(new WrongInvoke("unknown action"));
    }

    @ParameterizedTest
    @CsvSource({"'3', 3", "'\"0\"', 0", "'\"12\"', 12"})
    void readsNumbersHoweverAClientWritesThem(String written, int about) {
        assertThat(told(submitted("{comment: " + written + ", text: 'x'}"))
                        .form()
                        .orElseThrow()
                        .about())
                .isEqualTo(about);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{q: 'q1'}", "{comment: -1}", "{comment: 'three'}", "{say: ' '}", "7", "{comment: 1.5}"})
    void saysWhichActionsItDoesNotKnow(String data) {
        assertThat(read(executed(data))).isEqualTo(new WrongInvoke("unknown action"));
        assertThat(read(submitted(data))).isEqualTo(new NotForUs("nothing_said"));
    }

    @Test
    void doesNothingForACardThatRefreshesItself() {
        ObjectNode refresh = executed(FORM);
        ((ObjectNode) refresh.get("value")).put("trigger", "automatic");

        assertThat(read(refresh)).isEqualTo(new NotForUs("refresh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/fetch", "composeExtension/query", "signin/verifyState", "of/next/year"})
    void offersNothingElse(String name) {
        assertThat(read(Activities.personal("invoke", "name: '" + name + "'"))).isEqualTo(new UnknownInvoke());
    }

    @Test
    void keepsTheWordsThatCameWithDataOfOthers() {
        assertThat(told(Activities.personal("message", "text: 'Agua', value: {q: 'q1'}"))
                        .text())
                .isEqualTo("Agua");
    }
}
