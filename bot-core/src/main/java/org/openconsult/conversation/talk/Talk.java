package org.openconsult.conversation.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openconsult.channel.TextMeasure;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Phase;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Incoming;
import org.openconsult.conversation.Situation;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.TypedNumber;
import org.openconsult.reply.Reply;
import org.openconsult.reply.ReplyText;

/** One message being answered, with all there is to know for it. */
public record Talk(Conversation conversation, Incoming incoming, Situation situation, Means means) {
    /** Titles are not cut shorter than this: less names nothing. */
    private static final int SHORTEST_TITLE = 15;

    public Talk with(Conversation newConversation) {
        return new Talk(newConversation, incoming, situation, means);
    }

    /** The language of the talk: the person's, or else the plan's. */
    public Language language() {
        return conversation.language().orElse(plan().defaultLanguage());
    }

    public ActionPlan plan() {
        return situation.consultation().plan();
    }

    public Optional<Commitment> commitment(int number) {
        return plan().commitment(number);
    }

    /** What a comment under this number is about, in the version in force; 0 is the whole plan. */
    public Optional<Subject> subject(int number) {
        return number == TypedNumber.WHOLE_PLAN
                ? Optional.of(new Subject.WholePlan())
                : commitment(number)
                        .map(found -> new Subject.OnCommitment(found.number(), found.id(), found.version()));
    }

    /** Whether a number stands for something here: a commitment, the whole plan, or something that the draft had. */
    public boolean knows(int number) {
        return subject(number).isPresent() || OldNumber.of(this, number).isPresent();
    }

    public Instant now() {
        return situation.now();
    }

    /** When the message was sent, as far as that is known: long before now if it waited. */
    public Instant sentAt() {
        return situation.sentAt();
    }

    /** Where the consultation stood when the message was sent: that is what it counts for. */
    public Phase phase() {
        return situation.consultation().phaseAt(sentAt());
    }

    /**
     * The language of a person's words. Among the plan's languages they may well write another than they are answered in;
     * one that the plan has not, and that they chose all the same, is taken for theirs.
     */
    public Language languageOf(String words) {
        boolean canBeTold = plan().languages().contains(language());
        return canBeTold ? means.languageGuess().of(words, plan().languages()).orElse(language()) : language();
    }

    /** A text of the plan in the language of the talk. */
    public String text(LocalizedText text) {
        return text.in(language(), plan().defaultLanguage());
    }

    /** A phrase as text of its own, where it becomes a part of a page. */
    public String say(String key, String... arguments) {
        return means.catalogs().say(spoken(key), key, List.of(arguments));
    }

    /** The message as the number of a choice, if it is one. */
    public OptionalInt choice() {
        return means.numbers().unmarked(incoming.text());
    }

    /** The message as a commitment's number, if it is one. */
    public OptionalInt number() {
        return means.numbers().alone(incoming.text());
    }

    /** Whether the message is one of the words under a key, in whichever language. */
    public boolean says(String key) {
        return means.catalogs().means(incoming.text(), key);
    }

    /** Whether the message asks for no more messages without being the command for it. */
    boolean pleadsToStop() {
        return means.stopPleas().isIn(incoming.text());
    }

    public Draft draft() {
        return new Draft(language(), plan().defaultLanguage(), means.catalogs());
    }

    public Turn turn(Conversation next, Reply reply, Fact... facts) {
        return new Turn(next, List.of(reply), List.of(facts));
    }

    /** Says how something is done; what was talked about goes on. */
    public Turn hint(String key) {
        return turn(
                conversation.with(conversation.step().interrupted()),
                draft().say(key).reply());
    }

    /** The reply that fits one prompt: with titles as long as they can be, or else without the hints at commands. */
    public Reply fitted(IntFunction<Reply> replyByTitleLength) {
        int longest = measure().titleLength();
        int shortest = Math.min(SHORTEST_TITLE, longest);
        return IntStream.iterate(longest, length -> length >= shortest, length -> length - 1)
                .mapToObj(replyByTitleLength)
                .filter(this::fitsPrompt)
                .findFirst()
                .orElseGet(() -> withoutHints(replyByTitleLength.apply(shortest)));
    }

    private Reply withoutHints(Reply tooLong) {
        var answers = tooLong.choices().stream()
                .filter(choice -> choice.kind() == Reply.Choice.Kind.ANSWER)
                .toList();
        var bare = new Reply(tooLong.language(), tooLong.parts(), answers);
        return fitsPrompt(bare) ? bare : tooLong;
    }

    public boolean fitsPrompt(Reply reply) {
        return measure().fitsPrompt(drawn(reply));
    }

    public boolean fitsPage(Reply reply) {
        return measure().fitsPage(drawn(reply));
    }

    public TextMeasure measure() {
        return situation.channel().measure();
    }

    private String drawn(Reply reply) {
        ReplyText text = new ReplyText(reply, means.catalogs());
        return situation.channel().buttons() ? text.withoutChoices() : text.withTypedChoices();
    }

    /** The language phrases are said in: the talk's, where there are words for it. */
    public Language spoken() {
        return means.catalogs().closest(language(), plan().defaultLanguage());
    }

    private Language spoken(String key) {
        return means.catalogs().closest(language(), plan().defaultLanguage(), List.of(key));
    }
}
