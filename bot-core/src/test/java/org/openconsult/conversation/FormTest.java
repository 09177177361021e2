package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.channel.CommentForm;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.FinalPlan;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.participant.StakeholderType;
import org.openconsult.reply.Reply;

class FormTest {
    private static final Instant NOON = Instant.parse("2020-10-12T18:00:00Z");

    private final Player player = new Player(
            new ConversationEngine(Catalogs.shipped(), ConversationLimits.defaults(), LanguageGuess.none()),
            SamplePlan.load(),
            new PlainChannel(true, true, OptionalInt.empty()),
            NOON);

    private Turn fill(String text, Optional<String> stance, Optional<String> type) {
        var form = new CommentForm(3, stance, type, Optional.of("Radio Toledo"), Optional.empty());
        return player.send(new Incoming(
                text, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.of(form)));
    }

    /** A card that was drawn for a commitment of the draft, and says against it. */
    private Turn fillOld(int number, Optional<String> commitment) {
        var form = new CommentForm(
                number,
                Optional.of("oppose"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("a session that is over"),
                commitment);
        return player.send(new Incoming(
                "nurses",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(form)));
    }

    private static Optional<String> drafted(int number) {
        return SamplePlan.load().commitment(number).map(Commitment::id);
    }

    private static Subject about(Turn turn) {
        return turn.facts().stream()
                .filter(Fact.CommentMade.class::isInstance)
                .map(fact -> ((Fact.CommentMade) fact).subject())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(Turn turn) {
        return turn.replies().stream()
                .flatMap(reply -> reply.parts().stream())
                .filter(Reply.Phrase.class::isInstance)
                .map(part -> ((Reply.Phrase) part).key())
                .toList();
    }

    @Test
    void bringsWordsStanceAndWhoSpeaksAtOnce() {
        Turn turn = fill("6 nurses are not enough", Optional.of("support_with_changes"), Optional.of("media"));

        assertThat(turn.facts())
                .anyMatch(fact ->
                        fact instanceof Fact.CommentMade made && made.text().equals("6 nurses are not enough"))
                .anyMatch(
                        fact -> fact instanceof Fact.StanceTaken taken && taken.stance() == Stance.SUPPORT_WITH_CHANGES)
                .contains(new Fact.StakeholderGiven(StakeholderType.MEDIA))
                .contains(new Fact.OrganisationGiven("Radio Toledo"));
        assertThat(keys(turn)).contains("saved.on", "district.question").doesNotContain("stance.question");
    }

    @Test
    void readsNoCommandInAForm() {
        assertThat(fill("stop", Optional.empty(), Optional.empty()).facts())
                .anyMatch(Fact.CommentMade.class::isInstance)
                .noneMatch(Fact.OptedOut.class::isInstance);
    }

    @Test
    void keepsAStanceWithoutWords() {
        assertThat(fill("  ", Optional.of("oppose"), Optional.empty()).facts())
                .anyMatch(Fact.CommentMade.class::isInstance)
                .anyMatch(Fact.StanceTaken.class::isInstance);
    }

    @Test
    void makesNoCommentOfAnEmptyForm() {
        Turn turn = fill("", Optional.of("perhaps"), Optional.of("citizen"));

        assertThat(turn.facts())
                .noneMatch(Fact.CommentMade.class::isInstance)
                .contains(new Fact.StakeholderGiven(StakeholderType.CITIZEN));
        assertThat(keys(turn)).contains("form.empty");
    }

    @Test
    void keepsWordsOnACommitmentThatIsGone() {
        Turn turn = fillOld(77, Optional.empty());

        assertThat(turn.facts())
                .anyMatch(fact ->
                        fact instanceof Fact.CommentMade made && made.text().equals("nurses"));
    }

    @Test
    void asksOnceWhatAPersonSpeaksAs() {
        player.send("3 we need nurses");
        assertThat(keys(player.send("1"))).contains("stakeholder.question");
        Turn answered = player.send("2");
        assertThat(answered.facts()).contains(new Fact.StakeholderGiven(StakeholderType.CIVIL_SOCIETY));
        assertThat(keys(answered)).contains("district.question");
        player.send("0");
        player.send("4 old laws");
        assertThat(keys(player.send("1"))).doesNotContain("stakeholder.question");
    }

    @Test
    void offersToChangeAndTakeBackEachOfTheLastComments() {
        player.send("3 we need nurses");
        player.send("4 old laws");

        Turn mine = player.send("mine");

        assertThat(mine.replies().get(0).choices())
                .extracting(Reply.Choice::value)
                .filteredOn(value -> value.startsWith("EDIT ") || value.startsWith("WITHDRAW "))
                .hasSize(4);
    }

    @Test
    void saysNothingWhenAMessageThatMadeNoCommentIsDeleted() {
        player.send("list");

        assertThat(player.edit(1, "").replies()).isEmpty();
    }

    @Test
    void tellsWhoDeletesAMessageThatItsCommentStays() {
        player.send("3 we need nurses");

        Turn turn = player.edit(1, "");

        assertThat(turn.facts()).isEmpty();
        assertThat(keys(turn)).contains("message.deleted");
        assertThat(turn.replies().get(0).choices())
                .anyMatch(choice -> choice.value().startsWith("WITHDRAW "));
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "2, 3", "8, 6", "5, 4"})
    void aCardOfTheDraftIsAboutWhatItSaidWhateverItsNumberMeansNow(int number, int now) {
        player.changeTo(FinalPlan.of(SamplePlan.load()));

        Turn turn = fillOld(number, drafted(number));

        assertThat(about(turn)).isInstanceOfSatisfying(Subject.OnCommitment.class, on -> assertThat(on.number())
                .isEqualTo(now));
        assertThat(keys(turn)).contains("became.on");
    }

    @Test
    void asksAboutACardWhoseCommitmentWasDroppedThoughItsNumberIsThere() {
        player.changeTo(FinalPlan.of(SamplePlan.load()));

        Turn turn = fillOld(6, drafted(6));

        assertThat(about(turn)).isEqualTo(new Subject.Unassigned());
        assertThat(keys(turn)).contains("became.none", "assigning.question");
        assertThat(turn.facts()).anyMatch(Fact.StanceTaken.class::isInstance);
    }

    @Test
    void asksAboutACardThatTellsOnlyANumberWhichMeantSomethingElse() {
        player.changeTo(FinalPlan.of(SamplePlan.load()));

        assertThat(about(fillOld(3, Optional.empty()))).isEqualTo(new Subject.Unassigned());
        assertThat(about(fillOld(4, Optional.empty()))).isInstanceOf(Subject.OnCommitment.class);
    }

    @Test
    void asksAboutACardOfAnotherConsultation() {
        assertThat(about(fillOld(3, Optional.of("of-another")))).isEqualTo(new Subject.Unassigned());
    }
}
