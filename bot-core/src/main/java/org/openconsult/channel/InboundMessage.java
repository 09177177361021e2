package org.openconsult.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.Language;

/**
 * What a person sent, verified to come from the provider and not yet understood.
 *
 * @param text exactly as sent; empty when there was none
 * @param locale the language that the channel says the person uses
 * @param receivedAt when it was sent where its provider says so, else when it reached us; never in the future of our clock
 * @param answeredByProvider what the provider took it for and has answered already: its meaning is taken over and
 *     nothing is said
 * @param trial sent from the simulator beside real channels: left out of counts and exports
 * @param answerWay how the answer reaches the person
 * @param arrival how it came: what waited somewhere takes its place among the person's messages later than it was received
 * @param edits the message whose words these are in place of
 * @param tap where the text is that of a choice which was tapped
 * @param form where the text stood in a form
 */
public record InboundMessage(
        MessageKey key,
        Address from,
        String text,
        List<Attachment> attachments,
        Optional<Language> locale,
        Instant receivedAt,
        Optional<ProviderAnswer> answeredByProvider,
        boolean trial,
        AnswerWay answerWay,
        Arrival arrival,
        Optional<MessageKey> edits,
        Optional<Tap> tap,
        Optional<CommentForm> form) {
    public InboundMessage {
        attachments = List.copyOf(attachments);
    }

    /** One that stands for itself. */
    public InboundMessage(
            MessageKey key,
            Address from,
            String text,
            List<Attachment> attachments,
            Optional<Language> locale,
            Instant receivedAt,
            Optional<ProviderAnswer> answeredByProvider,
            boolean trial,
            AnswerWay answerWay,
            Arrival arrival) {
        this(
                key,
                from,
                text,
                attachments,
                locale,
                receivedAt,
                answeredByProvider,
                trial,
                answerWay,
                arrival,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same message, as what an earlier one has become: its own key tells this edit from others. */
    public InboundMessage editing(MessageKey original) {
        return with(answeredByProvider, answerWay, arrival, Optional.of(original), tap, form);
    }

    /** The same message, whose text is that of a choice which was tapped. */
    public InboundMessage tapping(Tap choice) {
        return with(answeredByProvider, answerWay, arrival, edits, Optional.of(choice), form);
    }

    /** The same message, whose text stood in a form. */
    public InboundMessage filledIn(CommentForm filled) {
        return with(answeredByProvider, answerWay, arrival, edits, tap, Optional.of(filled));
    }

    /** A text and nothing else, answered in the request that brought it. */
    public static InboundMessage text(MessageKey key, Address from, String text, Instant receivedAt) {
        return new InboundMessage(
                key,
                from,
                text,
                List.of(),
                Optional.empty(),
                receivedAt,
                Optional.empty(),
                false,
                AnswerWay.IN_REQUEST,
                Arrival.DIRECT);
    }

    /** The same message, once it has waited on disk: the request that brought it is over. */
    public InboundMessage afterSpool() {
        Arrival how = arrival == Arrival.FETCHED ? arrival : Arrival.SPOOLED;
        return with(answeredByProvider, bySending(), how, edits, tap, form);
    }

    /** The same message, asked for at its provider: nobody waits for an answer in a request. */
    public InboundMessage fetched() {
        return with(answeredByProvider, bySending(), Arrival.FETCHED, edits, tap, form);
    }

    /** The same message, which its provider has answered already. */
    public InboundMessage answeredBy(ProviderAnswer answer) {
        return with(Optional.of(answer), answerWay, arrival, edits, tap, form);
    }

    private AnswerWay bySending() {
        return answerWay == AnswerWay.NONE ? AnswerWay.NONE : AnswerWay.BY_SENDING;
    }

    private InboundMessage with(
            Optional<ProviderAnswer> answer,
            AnswerWay way,
            Arrival how,
            Optional<MessageKey> original,
            Optional<Tap> choice,
            Optional<CommentForm> filled) {
        return new InboundMessage(
                key, from, text, attachments, locale, receivedAt, answer, trial, way, how, original, choice, filled);
    }

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "InboundMessage[" + key + "]";
    }
}
