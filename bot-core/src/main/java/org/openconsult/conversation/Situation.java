package org.openconsult.conversation;

import java.time.Instant;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentRecord;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.Consultation;
import org.openconsult.response.AnswerRecord;
import org.openconsult.session.SessionRecord;

/**
 * All that the engine knows beside the conversation and the message; it draws no lots, and asks nothing but the record.
 *
 * @param now the time of the turn
 * @param sentAt when the message reached us; earlier than now if it had to wait
 * @param newComment the id of the comment that this message makes, should it make one
 * @param newReceipt its receipt code, should it make one
 * @param comments what codes in the message stand for
 * @param answers what comments were answered
 * @param sessions those that a message can be a part of
 */
public record Situation(
        Consultation consultation,
        ChannelTraits channel,
        Instant now,
        Instant sentAt,
        CommentId newComment,
        ReceiptCode newReceipt,
        CommentRecord comments,
        AnswerRecord answers,
        SessionRecord sessions) {}
