package org.openconsult.conversation.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.ConversationCodec;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.Incoming;
import org.openconsult.conversation.Situation;
import org.openconsult.conversation.Turn;
import org.openconsult.response.AnswerRecord;
import org.openconsult.session.SessionRecord;

/** Plays one person's part: the conversation goes through storage between every two messages. */
public final class Player {
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(30);

    private static final ConversationCodec CODEC = new ConversationCodec();
    private final ConversationEngine engine;
    private Consultation consultation;
    private final PlayedRecord record = new PlayedRecord();
    private Optional<Language> locale = Optional.empty();
    private Channel channel;
    private Instant now;
    private String stored;
    private int messages;
    private AnswerRecord answers = AnswerRecord.EMPTY;

    /** Somebody never seen before, who begins to write at this time. */
    public Player(ConversationEngine engine, ActionPlan plan, Channel channel, Instant now) {
        this.engine = engine;
        this.consultation = new Consultation(plan);
        this.channel = channel;
        this.now = now;
        this.stored = CODEC.write(Conversation.fresh());
    }

    /** Sends a message and gives what it leads to. */
    public Turn send(String text) {
        return send(new Incoming(text, List.of(), locale, Optional.empty()));
    }

    /** A message's words are changed. */
    public Turn edit(int message, String text) {
        return send(new Incoming(
                text,
                List.of(),
                locale,
                Optional.empty(),
                List.of(comment(message)),
                Optional.empty(),
                Optional.empty()));
    }

    /** Sends a message with more than words, or one that the provider has answered. */
    public Turn send(String text, List<Attachment> attachments, Optional<ProviderAnswer> answeredByProvider) {
        return send(new Incoming(text, attachments, locale, answeredByProvider));
    }

    /** The channel says from now on that the person uses this language. */
    public void speak(Language language) {
        locale = Optional.of(language);
    }

    /** From now on the talk is in this language, whatever was used before. */
    public void goOnIn(Language language) {
        speak(language);
        Conversation before = conversation();
        stored = CODEC.write(before.with(before.person().withLanguage(language)));
    }

    /** From now on comments are answered so. */
    public void answer(AnswerRecord answered) {
        answers = answered;
    }

    /** As if this had been stored. */
    public void continueFrom(Conversation conversation) {
        stored = CODEC.write(conversation);
    }

    /** Lets time go by in which the person is silent. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Goes on at another time, earlier or later. */
    public void moveTo(Instant moment) {
        now = moment;
    }

    /** From now on people are asked about this plan. */
    public void changeTo(ActionPlan plan) {
        consultation = new Consultation(plan);
    }

    /** Goes on through another channel. */
    public void changeTo(Channel newChannel) {
        channel = newChannel;
    }

    /** Where the person writes. */
    public Channel channel() {
        return channel;
    }

    /** What time it is for the person. */
    public Instant now() {
        return now;
    }

    /** Where the talk stands, as JSON, as it is stored. */
    public String stored() {
        return stored;
    }

    /** Where the talk stands. */
    public Conversation conversation() {
        return CODEC.read(stored);
    }

    /** The comment and code that the next message gets, should it make one. */
    public static CommentId comment(int message) {
        return new CommentId("comment-" + message);
    }

    /** The code that a person gets with the comment of the next message. */
    public static ReceiptCode receipt(int message) {
        return IntStream.iterate(message * 82_589_933, number -> number + 1)
                .mapToObj(ReceiptCode::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** A message that had to wait before it is taken. */
    public Turn sendLate(String text, Duration waited) {
        pass(BETWEEN_MESSAGES);
        return send(Incoming.text(text), now.minus(waited));
    }

    /** Sends a message as the channel brings it. */
    public Turn send(Incoming incoming) {
        pass(BETWEEN_MESSAGES);
        return send(incoming, now);
    }

    private Turn send(Incoming incoming, Instant sentAt) {
        messages++;
        var situation = new Situation(
                consultation,
                channel.traits(),
                now,
                sentAt,
                comment(messages),
                receipt(messages),
                record,
                answers,
                SessionRecord.EMPTY);
        Turn turn = engine.take(conversation(), incoming, situation);
        stored = CODEC.write(turn.conversation());
        turn.facts().forEach(record::take);
        return turn;
    }
}
