package org.openconsult.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.InboundMessage;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class SessionTalkTest {
    private GroupFixture group;

    @BeforeEach
    void gather(Storage storage) {
        group = new GroupFixture(storage);
        group.link("rosa", "coordinator");
    }

    private CommentForm form(String stance, String type) {
        Session session = group.session();
        int number = session.current().orElseThrow().number();
        return new CommentForm(
                number,
                Optional.of(stance),
                Optional.of(type),
                Optional.of("Women's group of Punta Gorda"),
                Optional.of(session.id()));
    }

    private String last() {
        List<String> said = group.said();
        return said.get(said.size() - 1);
    }

    @Test
    void opensACommitmentForWhoeverIsLinked() {
        assertThat(group.mention("rosa", "session 3")).isTrue();

        Session session = group.session();
        assertThat(session.isOpen()).isTrue();
        assertThat(session.facilitator()).isEqualTo("coordinator");
        assertThat(session.placeName()).contains("Review meeting");
        assertThat(session.attendanceAtStart()).hasValue(7);
        assertThat(session.items()).extracting(SessionItem::number).containsExactly(3);
        assertThat(last())
                .startsWith("3. ")
                .contains("Comments so far: 0")
                .contains("published without your name")
                .contains("JOIN " + session.code().shown());
    }

    @Test
    void letsNobodyElseLead() {
        assertThat(group.mention("juan", "session 3")).isTrue();

        assertThat(group.sessions.newestAt(GroupFixture.GROUP)).isEmpty();
        assertThat(last()).contains("LINK");
    }

    @Test
    void forgetsWhoLeadsWithThePerson() {
        group.say("rosa", "forget me");
        group.say("rosa", "yes");

        group.mention("rosa", "session 3");

        assertThat(group.sessions.newestAt(GroupFixture.GROUP)).isEmpty();
    }

    @Test
    void linksNobodyByAnOldCode() {
        String code = group.codeFor("coordinator");
        group.time.move(Duration.ofMinutes(31));

        assertThat(group.say("juan", "link " + code).messages())
                .anyMatch(message -> message.text().contains("not valid any more"));
        group.mention("juan", "session 3");

        assertThat(group.sessions.newestAt(GroupFixture.GROUP)).isEmpty();
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(group.mention("rosa", "hello")).isFalse();
        assertThat(group.mention("rosa", "session went well last week")).isFalse();
        assertThat(group.said()).isEmpty();
    }

    @Test
    void keepsCommentsWithTheSessionAndWhoTheirAuthorsSpeakFor() {
        group.mention("rosa", "session 3");
        String id = group.session().id();

        String receipt = group.fill("ana", "We need nurses", form("support", "civil_society"))
                .messages()
                .get(0)
                .text();

        Document comment = group.newestComments().get(0);
        assertThat(comment.getString("session")).isEqualTo(id);
        assertThat(comment.getString("place")).isEqualTo("Review meeting");
        assertThat(comment.getString("stance")).isEqualTo("support");
        assertThat(comment.get("subject", Document.class).getInteger("number")).isEqualTo(3);
        assertThat(receipt)
                .contains(comment.getString("receipt").substring(0, 3))
                .doesNotContain("Where do you live");
        Document author = group.storage
                .versions(Storage.PARTICIPANTS)
                .newest(comment.getString("participant"))
                .orElseThrow();
        assertThat(author)
                .containsEntry("stakeholder_type", "civil_society")
                .containsEntry("organisation", "Women's group of Punta Gorda");
    }

    @Test
    void keepsTheTalkAloneWhereItWas() {
        group.say("ana", "comment 5");
        group.mention("rosa", "session 3");
        group.fill("ana", "We need nurses", form("support", "citizen"));

        group.say("ana", "the old laws must go online");

        assertThat(group.newestComments())
                .extracting(comment -> comment.get("subject", Document.class).getInteger("number"))
                .containsExactlyInAnyOrder(3, 5);
    }

    @Test
    void goesOnToTheNextCommitmentAndStopsAtTheLast() {
        group.mention("rosa", "session 7");
        group.mention("rosa", "session next");
        assertThat(group.session().items()).extracting(SessionItem::number).containsExactly(7, 8);

        group.mention("rosa", "session next");

        assertThat(group.session().items()).hasSize(2);
        assertThat(last()).contains("last commitment");
    }

    @Test
    void saysNothingTwiceAndGoesOnOnceForTheSameWords() {
        group.mention("rosa", "session 3");
        group.mention("rosa", "session next");
        int said = group.said().size();

        group.again("rosa", "session next");

        assertThat(group.said()).hasSize(said);
        assertThat(group.session().items()).extracting(SessionItem::number).containsExactly(3, 4);
    }

    @Test
    void summarizesWithoutNames() {
        group.mention("rosa", "session 3");
        group.fill("ana", "We need nurses", form("support", "civil_society"));
        group.fill("luis", "Call me at 600-1234, it costs too much", form("oppose", "private_sector"));
        group.fill("ana", "And a doctor", form("support", "civil_society"));
        group.people = OptionalInt.of(9);

        group.mention("rosa", "session close");

        assertThat(group.session().isOpen()).isFalse();
        assertThat(group.session().attendanceAtEnd()).hasValue(9);
        assertThat(last())
                .contains("3 comments by 2 people")
                .contains("Civil society: 1", "Private sector: 1")
                .contains("Yes 2, yes with changes 0, no 1")
                .contains("We need nurses", "And a doctor", "[phone]")
                .doesNotContain("600-1234", "Punta Gorda", "ana", "luis");
    }

    @Test
    void leavesOutOfTheSummaryWhatWasTakenBack() {
        group.mention("rosa", "session 3");
        group.fill("ana", "We need nurses", form("support", "civil_society"));
        String code = group.newestComments().get(0).getString("receipt");
        group.say("ana", "withdraw " + code);

        group.mention("rosa", "session close");

        assertThat(last()).contains("0 comments by 0 people").doesNotContain("nurses");
    }

    @Test
    void saysTheSummaryThatACrashSwallowedWhenTheSameWordsComeAgain() {
        group.mention("rosa", "session 3");
        group.mention("rosa", "session close");
        String summary = last();
        group.storage.collection(Storage.OUTBOX).deleteOne(new Document("text", summary));

        group.again("rosa", "session close");

        assertThat(last()).isEqualTo(summary);
    }

    @Test
    void keepsWhatComesOnACardAfterTheEndAsTheAuthorsOwn() {
        group.mention("rosa", "session 3");
        CommentForm form = form("support", "media");
        String id = group.session().id();
        InboundMessage sentBefore = group.message("luis", "Sent in time").filledIn(form);
        group.time.move(Duration.ofSeconds(5));
        group.mention("rosa", "session close");

        group.fill("ana", "One word more", form);
        group.flow.receive(sentBefore.fetched());

        assertThat(group.newestComments())
                .extracting(comment -> comment.getString("session"))
                .containsExactlyInAnyOrder(null, id);
    }

    private Optional<CommentForm> formFor(String words, Duration ago) {
        return group.talk.formFor(group.words("ana", words, group.time.instant().minus(ago)));
    }

    @Test
    void takesWordsInTheGroupForWhatTheSessionWasAtWhenTheyWereSaid() {
        assertThat(formFor("we need nurses", Duration.ZERO)).isEmpty();
        group.mention("rosa", "session 3");
        group.time.move(Duration.ofMinutes(10));
        group.mention("rosa", "session next");
        group.time.move(Duration.ofMinutes(10));

        assertThat(formFor("we need nurses", Duration.ZERO))
                .map(CommentForm::about)
                .contains(4);
        assertThat(formFor("we need nurses", Duration.ofMinutes(15)))
                .map(CommentForm::about)
                .contains(3);
        assertThat(formFor("we need nurses", Duration.ofMinutes(25))).isEmpty();

        group.mention("rosa", "session close");
        group.time.move(Duration.ofMinutes(5));
        assertThat(formFor("sent before the end", Duration.ofMinutes(6)))
                .map(CommentForm::about)
                .contains(4);
        assertThat(formFor("sent after the end", Duration.ofMinutes(4))).isEmpty();
    }

    @Test
    void takesANumberBeforeWordsForWhatTheyAreAboutAndOneAloneForNoComment() {
        group.mention("rosa", "session 3");

        assertThat(formFor("5: old laws", Duration.ZERO))
                .map(CommentForm::about)
                .contains(5);
        assertThat(formFor("12. The budget is too small", Duration.ZERO))
                .map(CommentForm::about)
                .contains(3);
        assertThat(formFor("5", Duration.ZERO)).isEmpty();
    }

    @Test
    void changesACommentWhoseWordsAreEditedInTheGroupAndTakesNothingElseForOne() {
        group.mention("rosa", "session 3");
        InboundMessage said = group.message("ana", "my cousin Maria needs a nurse")
                .filledIn(CommentForm.inSession(
                        3, Optional.empty(), group.session().id()));
        group.flow.receive(said);

        group.flow.receive(group.message("ana", "my village needs a nurse")
                .editing(said.key())
                .filledIn(CommentForm.NOTHING));
        InboundMessage other = group.message("luis", "hello all");
        assertThat(group.flow
                        .receive(group.message("luis", "hello everybody")
                                .editing(other.key())
                                .filledIn(CommentForm.NOTHING))
                        .messages())
                .isEmpty();
        group.mention("rosa", "session close");

        assertThat(group.newestComments()).hasSize(1);
        assertThat(last()).contains("my village needs a nurse").doesNotContain("Maria");
    }

    @Test
    void summarizesAMovedCommentWhereItIsNow() {
        group.mention("rosa", "session 3");
        group.say("mia", "join " + group.session().code().shown());
        group.say("mia", "we need nurses");
        group.say("mia", "move 5");

        group.mention("rosa", "session close");

        assertThat(last()).contains("1 comments by 1 people");
        assertThat(last().indexOf("5. ")).isBetween(0, last().indexOf("we need nurses"));
    }

    @Test
    void keepsNoWordsOfTheSummaryOnceItIsOut() {
        group.mention("rosa", "session 3");
        group.fill("ana", "We need nurses", form("support", "civil_society"));
        group.mention("rosa", "session close");

        assertThat(group.documents(Storage.FAREWELLS)).isNotEmpty();
    }

    @Test
    void opensNothingForWordsFromBeforeTheEnd() {
        group.mention("rosa", "session 3");
        group.mention("rosa", "session close");
        String id = group.session().id();

        group.replay(-1, "rosa", "session 3");

        assertThat(group.session().id()).isEqualTo(id);
        assertThat(group.session().isOpen()).isFalse();
    }

    @Test
    void refusesWhoMayNotLeadOnceAMinute() {
        group.mention("juan", "session 3");
        group.mention("juan", "session 4");

        assertThat(group.said()).hasSize(1);
    }

    @Test
    void opensAnotherSessionAfterTheFirst() {
        group.mention("rosa", "session 3");
        String first = group.session().id();
        group.mention("rosa", "session close");
        group.time.move(Duration.ofMinutes(1));

        group.mention("rosa", "session 4");

        assertThat(group.session().id()).isNotEqualTo(first);
        assertThat(group.sessions.of(group.session().consultation())).hasSize(2);
    }

    @Test
    void offersTheCommitmentsToPickFrom() {
        group.mention("rosa", "session");

        assertThat(last()).contains("Which commitment?");
        Document offered = group.documents(Storage.OUTBOX).stream()
                .filter(document -> document.getString("text").contains("Which commitment?"))
                .findFirst()
                .orElseThrow();
        assertThat(offered.getList("choices", Document.class))
                .extracting(choice -> choice.getString("value"))
                .contains("session 3", "session 8");
    }

    @Test
    void understandsSpanish() {
        group.mention("rosa", "sesión 3");

        assertThat(last()).contains("Comentarios hasta ahora: 0");
    }

    @Test
    void letsPeopleTakePartFromElsewhereUntilTheEnd() {
        group.mention("rosa", "session 3");
        String code = group.session().code().shown();

        String opened = group.say("mia", "join " + code).messages().stream()
                .map(message -> message.text())
                .reduce("", String::concat);
        group.say("mia", "we need nurses in our village");
        group.mention("rosa", "session close");
        group.say("mia", "4 and this is mine alone");

        assertThat(opened).contains("You take part in the session").contains("3. ");
        assertThat(group.newestComments())
                .extracting(comment -> comment.getString("session"))
                .containsExactlyInAnyOrder(group.session().id(), null);
        assertThat(group.say("mia", "join " + code).messages().get(0).text()).contains("over");
    }

    @Test
    void letsPeopleTakePartByALink() {
        group.mention("rosa", "session 3");

        group.say("mia", "start join-" + group.session().code().value());
        group.say("mia", "we need nurses in our village");
        group.say("mia", "start join-NOSUCH1");

        assertThat(group.newestComments())
                .extracting(comment -> comment.getString("session"))
                .containsExactly(group.session().id());
    }

    @Test
    void readsWordsAboutJoiningAsWords() {
        group.say("mia", "3 hello");
        group.say("mia", "join us at the market on Monday");
        group.say("mia", "link roads to the market");

        assertThat(group.newestComments()).hasSize(1);
        assertThat(group.newestComments().get(0).getList("revisions", Document.class))
                .hasSize(3);
    }

    @Test
    void countsOnTheCardWithoutFlooding() {
        group.mention("rosa", "session 3");
        SessionItem item = group.session().current().orElseThrow();
        group.storage
                .versions(Storage.DELIVERIES)
                .add(
                        item.card(),
                        1,
                        new Document("state", "sent")
                                .append("provider_ids", List.of("card-1"))
                                .append("status", "SENT")
                                .append("claims", 1)
                                .append("failures", 0)
                                .append("doubted", false)
                                .append("at", java.util.Date.from(group.time.instant())));
        group.fill("ana", "We need nurses", form("support", "civil_society"));
        group.fill("luis", "Too dear", form("oppose", "private_sector"));
        group.time.move(Duration.ofSeconds(5));

        group.counts.show();
        group.counts.show();

        List<Document> updates = group.documents(Storage.OUTBOX).stream()
                .filter(document -> "card-1".equals(document.getString("replaces")))
                .toList();
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).getString("text")).contains("Comments so far: 2");
    }

    @Test
    void waitsWithTheCountUntilTheCardIsThere() {
        group.mention("rosa", "session 3");
        group.fill("ana", "We need nurses", form("support", "civil_society"));

        group.counts.show();

        assertThat(new SessionComments(group.storage).takeChanged()).hasSize(1);
    }
}
