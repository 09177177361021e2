package org.openconsult.teams.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.Address;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.inbox.SetAsideReplay.Fate;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.played.Activities;
import org.openconsult.teams.played.RecordingReception;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(DatabaseExtension.class)
class IntakeTest {
    private static final Address ANA = new Address(TeamsChannel.ID, "29:ana");
    private static final Address PLACE = new Address(TeamsChannel.ID, "19:place@thread.v2");
    private static final String EXECUTE =
            "name: 'adaptiveCard/action', replyToId: '1632', value: {action: {data: {comment: 3, text: 'nurses'}}}";

    private Product product;
    private Intake intake;

    @BeforeEach
    void use(Storage storage) {
        product = new Product(storage);
        intake = product.intake();
    }

    private static ObjectNode mention(String text) {
        return Activities.inGroup(
                        "message",
                        "entities: [{type: 'mention', text: '<at>Consultation</at>', mentioned: {id: '28:us'}}]")
                .put("text", "<at>Consultation</at> " + text);
    }

    private List<String> said() {
        return product.stored(Storage.OUTBOX).stream()
                .map(message -> message.getString("text"))
                .toList();
    }

    private List<Document> comments() {
        return product.stored(Storage.COMMENTS);
    }

    @Test
    void aRedeliveredActivityHasOneEffect() {
        ObjectNode activity = Activities.personal("message", "text: '3 we need nurses'");
        intake.take(activity);
        int answers = said().size();
        new Product(product.storage()).intake().take(activity);

        assertThat(comments()).hasSize(1);
        assertThat(said()).hasSize(answers);
        assertThat(product.stored(Storage.TURNS)).hasSize(1);
    }

    @Test
    void knowsWhereToAnswerBeforeAnAnswerLeaves() {
        intake.take(Activities.personal("message", "text: 'hi'"));

        assertThat(product.whereabouts.of(ANA))
                .contains("{\"service\":\"https://smba.trafficmanager.net/amer/\",\"conversation\":\"a:talk\","
                        + "\"tenant\":\"72f988bf-86f1-41af-91ab-2d7cd011db47\"}");
    }

    @Test
    void doesNotForgetATalkWhenItMeetsThePersonInAGroup() {
        intake.take(Activities.personal("message", "text: 'hi'"));
        Optional<String> alone = product.whereabouts.of(ANA);
        intake.take(mention("hi"));

        assertThat(product.whereabouts.of(ANA)).isEqualTo(alone);
        assertThat(product.whereabouts.of(PLACE).orElseThrow()).contains("\"name\":\"Water\"");
    }

    @Test
    void answersAFormOnACardInItsRequestAndNothingElse() {
        Taken taken = intake.take(Activities.inGroup("invoke", EXECUTE));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().orElseThrow().path("statusCode").asInt()).isEqualTo(200);
        assertThat(taken.body().orElseThrow().path("value").asString()).contains("3");
        assertThat(said()).isEmpty();
        assertThat(comments()).hasSize(1);
        assertThat(intake.take(Activities.inGroup("invoke", EXECUTE)).body()).isEqualTo(taken.body());
        assertThat(comments()).hasSize(1);
    }

    @Test
    void putsTheCardsOfAnAnswerIntoOneThatKnowsWhatWasAsked() {
        RecordingReception reception = new RecordingReception();
        reception.answers(List.of(
                drawn("{\"type\":\"AdaptiveCard\",\"body\":[1],\"actions\":[{\"data\":{\"say\":\"1\"}}]}"),
                drawn("{\"type\":\"AdaptiveCard\",\"body\":[2],\"actions\":[{\"data\":{\"say\":\"2\"}}]}")));

        var body = product.intake(reception)
                .take(Activities.personal("invoke", EXECUTE))
                .body()
                .orElseThrow();
        assertThat(body.path("type").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(body.path("value").toString())
                .isEqualTo("{\"type\":\"AdaptiveCard\",\"body\":[1,2],\"actions\":["
                        + "{\"data\":{\"say\":\"1\",\"asked\":\"k2\"}},{\"data\":{\"say\":\"2\",\"asked\":\"k2\"}}]}");
    }

    private static DrawnMessage drawn(String card) {
        return new DrawnMessage("text", List.of(), Optional.empty(), 1)
                .asking("k2")
                .drawnAs(card);
    }

    @Test
    void greetsAGroupOnceHoweverOftenItIsToldThatItWasAdded() {
        ObjectNode installed = Activities.inGroup("installationUpdate", "action: 'add', id: '1'");
        ObjectNode added = Activities.inGroup("conversationUpdate", "membersAdded: [{id: '28:us'}], id: '2'")
                .put("timestamp", "2026-11-21T11:59:50.254Z");
        intake.take(installed);
        intake.take(added);
        intake.take(installed);
        product.intake().take(added);

        assertThat(said()).singleElement().asString().startsWith("Aquí puedo mostrar el plan");
        assertThat(product.whereabouts.of(PLACE)).isPresent();
    }

    @Test
    void forgetsAGroupThatItIsNoMoreIn() {
        intake.take(Activities.inGroup("installationUpdate", "action: 'add'"));
        intake.take(Activities.inGroup("conversationUpdate", "membersRemoved: [{id: '28:us'}]"));

        assertThat(product.whereabouts.of(PLACE)).isEmpty();
    }

    @Test
    void showsACommitmentInAGroupOnceAndKeepsNothing() {
        intake.take(mention("3"));
        intake.take(mention("3"));

        assertThat(said()).singleElement().asString().startsWith("3. ");
        assertThat(product.led).hasSize(2);
        assertThat(product.stored(Storage.TURNS)).isEmpty();
    }

    @Test
    void invitesWhereWordsAreSaidInAGroup() {
        intake.take(mention("we need nurses"));

        assertThat(said()).singleElement().asString().startsWith("Aquí puedo mostrar el plan");
        assertThat(comments()).isEmpty();
    }

    @Test
    void leavesSessionsToWhatLeadsThem() {
        product.leads = true;
        intake.take(mention("session 3"));

        assertThat(product.led.get(0).text()).isEqualTo("session 3");
        assertThat(said()).isEmpty();
    }

    @Test
    void takesWordsForTheirAuthorsCommentWhereASessionIsOpen() {
        product.open = Optional.of(CommentForm.inSession(3, Optional.empty(), "s1"));
        intake.take(mention("we need nurses"));
        intake.take(mention("we need nurses"));

        assertThat(comments()).hasSize(1);
        assertThat(product.led).hasSize(2);
    }

    @Test
    void takesAChoiceOnAGroupsCardForThePersonsOwnWhereItLeadsNothing() {
        ObjectNode choice = Activities.inGroup("message", "replyToId: '1', value: {say: 'help'}");
        intake.take(choice);
        assertThat(product.stored(Storage.TURNS)).hasSize(1);

        product.leads = true;
        intake.take(choice.put("id", "another"));
        assertThat(product.stored(Storage.TURNS)).hasSize(1);
        assertThat(product.led).hasSize(2);
    }

    @Test
    void tellsWhoLeadsWhatAMeetingIsCalled() {
        intake.take(Activities.inGroup(
                "event",
                "name: 'application/vnd.microsoft.meetingStart', value: {Title: 'Consulta', Id: 'm1'},"
                        + " channelData: {meeting: {id: 'm1'}}"));
        ObjectNode said = mention("session 3");
        ((ObjectNode) said.get("conversation")).remove("name");
        intake.take(said);

        assertThat(product.led.get(0).placeName()).contains("Consulta");
        assertThat(product.whereabouts.of(PLACE).orElseThrow()).contains("\"meeting\":\"m1\"");
    }

    @Test
    void setsAsideWhatItCannotUnderstand() {
        ObjectNode nobodys = Activities.personal("message", "text: 'hi'");
        nobodys.remove("from");
        intake.take(nobodys);
        intake.take(nobodys);

        assertThat(product.aside.count()).isOne();
    }

    @Test
    void setsAsideWhatAFaultOfOursStops() {
        RecordingReception reception = new RecordingReception();
        reception.failsNext(new IllegalStateException("a fault"));

        assertThatThrownBy(() -> product.intake(reception).take(Activities.personal("message", "text: 'hi'")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(product.aside.count()).isOne();
    }

    @Test
    void takesInWhatAFaultHasStoppedWhenItHasPassed() {
        ObjectNode activity = Activities.personal("message", "text: '3 we need nurses'");
        RecordingReception reception = new RecordingReception();
        reception.failsNext(new IllegalStateException("a fault"));
        reception.failsNext(new IllegalStateException("the same"));
        Intake failing = product.intake(reception);
        byte[] content = activity.toString().getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> failing.take(activity)).isInstanceOf(IllegalStateException.class);

        assertThat(failing.takeAgain(content)).isEqualTo(Fate.LATER);
        assertThat(intake.takeAgain(content)).isEqualTo(Fate.DONE);
        assertThat(intake.takeAgain(content)).isEqualTo(Fate.DONE);
        assertThat(comments()).hasSize(1);
    }

    @Test
    void doesNotTryAgainWhatNothingCanBeMadeOf() {
        ObjectNode nobodys = Activities.personal("message", "text: 'hi'");
        nobodys.remove("from");

        assertThat(intake.takeAgain(nobodys.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fate.NEVER);
        assertThat(intake.takeAgain("{\"type\":".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fate.NEVER);
        assertThat(product.aside.count()).isZero();
    }

    @Test
    void asksForWhatCouldNotBeStoredAgain() {
        RecordingReception reception = new RecordingReception();
        reception.failsNext(new MongoTimeoutException("away"));

        assertThatThrownBy(() -> product.intake(reception).take(Activities.personal("message", "text: 'hi'")))
                .isInstanceOf(ReceptionClosedException.class);
        assertThat(product.aside.count()).isZero();
    }
}
