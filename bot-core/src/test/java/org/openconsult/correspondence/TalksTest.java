package org.openconsult.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.correspondence.TalkFixture.lines;
import static org.openconsult.correspondence.TalkFixture.told;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.HidingReason;
import org.openconsult.delivery.DeliveryStage;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class TalksTest {
    private TalkFixture fixture;

    @BeforeEach
    void use(Storage storage) {
        fixture = new TalkFixture(storage);
    }

    private Optional<DeliveryStage> stage() {
        return told(fixture.talk(fixture.person())).get(0).known().map(DeliveryStages.Known::stage);
    }

    private CommentId comment() {
        Document comment = fixture.storage.collection(Storage.COMMENTS).find().first();
        return new CommentId(comment == null ? "" : comment.getString("id"));
    }

    @Test
    void showsWhatBothSaidInTheirOrder() {
        fixture.says("3 we need nurses");
        fixture.says("1");

        List<String> lines = lines(fixture.talk(fixture.person()));

        assertThat(lines.get(0)).isEqualTo("> 3 we need nurses");
        assertThat(lines.get(1)).startsWith("bot: ").contains("Saved on 3");
        assertThat(lines).contains("> 1");
        assertThat(lines.get(lines.size() - 1)).startsWith("bot: ");
    }

    @Test
    void namesTheCommentsThatTheWordsMade() {
        fixture.says("3 we need nurses");

        assertThat(fixture.talk(fixture.person()).entries().get(0))
                .isInstanceOfSatisfying(TalkEntry.Heard.class, heard -> assertThat(heard.comments())
                        .containsExactly(comment()));
        assertThat(fixture.talks.authorOf(comment())).isEqualTo(new Author.Person(fixture.person()));
    }

    @Test
    void masksNumbersUnlessTheWholeIsAskedFor() {
        fixture.says("3 call me on 600-1234");

        assertThat(lines(fixture.talk(fixture.person())).get(0)).isEqualTo("> 3 call me on [phone]");
        assertThat(lines(fixture.talks
                                .whole(fixture.person(), OptionalLong.empty())
                                .orElseThrow())
                        .get(0))
                .isEqualTo("> 3 call me on 600-1234");
    }

    @Test
    void masksWhatWasMaskedByHandInOneOfTheirCommentsInAllThatBothSaid() {
        fixture.says("3 ask José Pech, my neighbour");
        CommentId comment = comment();
        fixture.says("jose-pech lives by the river");
        for (int number = 0; number < 25; number++) {
            fixture.says("number " + number);
        }
        fixture.says("It was JOSÉ  PECH");
        fixture.writing().write(fixture.person(), "You said: ask Jose Pech", "f", "amalia");
        fixture.moderate(comment, new ModerationChange.Mask("José Pech"));

        Talk newest = fixture.talk(fixture.person());
        Talk first = fixture.talks.masked(fixture.person(), newest.earlier()).orElseThrow();

        assertThat(lines(first)).contains("> 3 ask [masked], my neighbour", "> [masked] lives by the river");
        assertThat(lines(newest)).contains("> It was [masked]");
        assertThat(lines(newest)).last().asString().startsWith("amalia: ").endsWith("You said: ask [masked]");
        assertThat(String.join("\n", lines(newest)) + String.join("\n", lines(first)))
                .doesNotContainIgnoringCase("Pech");
    }

    @Test
    void masksByHandEvenWhatStandsInAHiddenComment() {
        fixture.says("3 José Pech is a thief");
        fixture.moderate(comment(), new ModerationChange.Mask("José Pech"));
        fixture.moderate(comment(), new ModerationChange.Hide(HidingReason.INSULT, Optional.empty()));

        assertThat(lines(fixture.talk(fixture.person()))).contains("> 3 [masked] is a thief");
    }

    @Test
    void showsAgainWhatIsMaskedByHandNoMore() {
        fixture.says("3 ask José Pech");
        fixture.moderate(comment(), new ModerationChange.Mask("José Pech"));
        fixture.moderate(comment(), new ModerationChange.Unmask("José Pech"));

        assertThat(lines(fixture.talk(fixture.person()))).contains("> 3 ask José Pech");
    }

    @Test
    void masksByHandOnlyWhereThatPersonIsTalkedTo() {
        fixture.says("3 ask José Pech");
        fixture.moderate(comment(), new ModerationChange.Mask("José Pech"));
        fixture.says("new");
        fixture.says("4 José Pech Street is full of holes");

        assertThat(lines(fixture.talk(fixture.people().get(1)))).contains("> 4 José Pech Street is full of holes");
    }

    @Test
    void beginsWithTheNewestAndGoesBackPageByPage() {
        for (int number = 1; number <= 45; number++) {
            fixture.says("number " + number);
        }
        ParticipantId who = fixture.person();
        Talk newest = fixture.talk(who);
        Talk before = fixture.talks.masked(who, newest.earlier()).orElseThrow();
        Talk first = fixture.talks.masked(who, before.earlier()).orElseThrow();

        assertThat(newest.later()).isFalse();
        assertThat(newest.earlier()).hasValue(26);
        assertThat(before.later()).isTrue();
        assertThat(first.earlier()).isEmpty();
        assertThat(Stream.of(first, before, newest)
                        .flatMap(page -> lines(page).stream())
                        .filter(line -> line.startsWith("> ")))
                .hasSize(45)
                .startsWith("> number 1", "> number 2")
                .endsWith("> number 45");
    }

    @Test
    void asksForATurnThatIsNotThereWithoutHarm() {
        fixture.says("hello");
        ParticipantId who = fixture.person();

        assertThat(fixture.talks.masked(who, OptionalLong.of(0)).orElseThrow().entries())
                .isEmpty();
        assertThat(fixture.talks.masked(who, OptionalLong.of(-7)).orElseThrow().entries())
                .isEmpty();
        assertThat(fixture.talks
                        .masked(who, OptionalLong.of(Long.MAX_VALUE))
                        .orElseThrow()
                        .entries())
                .isNotEmpty();
    }

    @Test
    void showsAllElseBesideALetterThatCannotBeRead() {
        fixture.says("3 we need nurses");
        ParticipantId who = fixture.person();
        fixture.writing().write(who, "Which ones?", "f1", "amalia");
        fixture.writing().write(who, "And where?", "f2", "amalia");
        damage(who, 1, new Document("message", "no JSON"));
        fixture.says("4 many");

        assertThat(lines(fixture.talk(who)))
                .containsSubsequence("> 3 we need nurses", "unreadable", "> 4 many")
                .anyMatch(line -> line.startsWith("amalia: ") && line.endsWith("And where?"));
    }

    @Test
    void showsALetterThatSaysNoMoreWhereItStoodAtTheEnd() {
        fixture.says("3 we need nurses");
        ParticipantId who = fixture.person();
        fixture.writing().write(who, "Which ones?", "f1", "amalia");
        damage(who, 1, new Document("place", "first").append("at", 7).append("audit", 7));
        fixture.says("4 many");

        Talk talk = fixture.talk(who);

        assertThat(lines(talk)).endsWith("unreadable");
        assertThat(talk.entries()).last().extracting(TalkEntry::at).isEqualTo(fixture.clock.instant());
        assertThat(fixture.audited()).hasSize(1);
    }

    private void damage(ParticipantId who, long number, Document fields) {
        fixture.storage
                .collection(Storage.LETTERS)
                .updateOne(new Document("_id", who.value() + "/" + number), new Document("$set", fields));
    }

    @Test
    void keepsThoseApartWhoWroteFromTheSamePhone() {
        fixture.says("3 from the grandmother");
        fixture.says("new");
        fixture.says("4 from the nephew");
        fixture.says("new");
        fixture.says("5 from the aunt");

        List<ParticipantId> people = fixture.people();

        assertThat(people).hasSize(3);
        assertThat(lines(fixture.talk(people.get(0)))).contains("> 3 from the grandmother", "> new");
        assertThat(String.join("\n", lines(fixture.talk(people.get(1)))))
                .contains("nephew")
                .doesNotContain("grandmother", "aunt");
        assertThat(fixture.talk(people.get(1)).obstacle()).hasValue(Obstacle.ANOTHER_WRITES);
        assertThat(lines(fixture.talk(people.get(2)))).contains("> 5 from the aunt");
        assertThat(fixture.talk(people.get(2)).obstacle()).isEmpty();
    }

    @Test
    void keepsThoseApartWhereTheVeryFirstMessageWasForSomebodyElse() {
        fixture.says("new");
        fixture.says("4 from the nephew");

        assertThat(lines(fixture.talk(fixture.people().get(0)))).doesNotContain("> 4 from the nephew");
        assertThat(lines(fixture.talk(fixture.people().get(1)))).startsWith("> 4 from the nephew");
    }

    @Test
    void showsOfSomebodyWhoWasErasedThatThereWasSuchAPersonAndNothingElse() {
        fixture.says("3 we need nurses");
        ParticipantId who = fixture.person();
        CommentId comment = comment();
        fixture.forgets();

        Talk talk = fixture.talk(who);

        assertThat(talk.person().erased()).isTrue();
        assertThat(talk.entries()).isEmpty();
        assertThat(talk.line()).isEmpty();
        assertThat(talk.obstacle()).hasValue(Obstacle.ERASED);
        assertThat(fixture.talks.authorOf(comment)).isEqualTo(new Author.Erased());
    }

    @Test
    void saysWhatWentOutInTheAnswerToARequest() {
        fixture.says("hello");

        assertThat(told(fixture.talk(fixture.person()))).allSatisfy(message -> {
            assertThat(message.inAnswer()).isTrue();
            assertThat(message.known()).isEmpty();
            assertThat(message.choices()).isEmpty();
        });
    }

    @Test
    void followsWhatIsSentByItselfToThePerson() {
        fixture.saysAndIsSent("hello");
        assertThat(stage()).isEmpty();

        fixture.send();
        assertThat(stage()).hasValue(DeliveryStage.ACCEPTED);

        fixture.reports(told(fixture.talk(fixture.person())).get(0).id(), DeliveryStatus.DELIVERED);
        assertThat(stage()).hasValue(DeliveryStage.DELIVERED);
    }

    @Test
    void saysWhyAMessageCouldNotBeSent() {
        fixture.saysAndIsSent("hello");
        fixture.provider.answers(new SendResult.BadContent("30007"));
        fixture.send();

        assertThat(told(fixture.talk(fixture.person())).get(0).known()).hasValueSatisfying(known -> {
            assertThat(known.stage()).isEqualTo(DeliveryStage.DEAD);
            assertThat(known.reason()).hasValue("30007");
        });
    }

    @Test
    void findsSomebodyByWhatExportsCallThem() {
        fixture.says("hello");
        String pseudonym = fixture.talk(fixture.person()).person().pseudonym().orElseThrow();

        assertThat(fixture.participants.called(pseudonym)).hasValue(fixture.person());
        assertThat(fixture.participants.called("P000000000000")).isEmpty();
    }

    @Test
    void knowsNobodyWhoNeverWrote() {
        assertThat(fixture.talks.masked(new ParticipantId("0a1b"), OptionalLong.empty()))
                .isEmpty();
        assertThat(fixture.talks.authorOf(new CommentId("0a1b"))).isEqualTo(new Author.Nobody());
    }

    @Test
    void searchesNoTurnsForATalkThatIsNotNamedWithItsPerson() {
        fixture.says("hello");
        fixture.storage
                .collection(Storage.PARTICIPANTS)
                .updateMany(new Document(), new Document("$unset", new Document("conversation", "")));

        Talk talk = fixture.talk(fixture.person());

        assertThat(talk.entries()).isEmpty();
        assertThat(talk.obstacle()).hasValue(Obstacle.NEVER_WROTE);
    }

    @Test
    void saysUntilWhenAPersonCanBeWrittenToWhereTheirChannelEndsThat() {
        var line = new Talk.Line(
                TalkFixture.PLAIN,
                fixture.provider.id(),
                TalkFixture.NOW,
                Optional.of(TalkFixture.NOW.plus(Duration.ofHours(24))),
                false);

        assertThat(line.isLate(TalkFixture.NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(line.isLate(TalkFixture.NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void readsMarkedUpTextAsItIsMeant() {
        var message = new DrawnMessage(
                "<b>3 Nurses</b>\na &lt;b&gt; &amp;amp; &quot;c&quot; <a href=\"https://x.example/?a=1\">link</a>",
                List.of(),
                Optional.of("HTML"),
                1);

        assertThat(BareText.of(message)).isEqualTo("3 Nurses\na <b> &amp; \"c\" link");
    }
}
