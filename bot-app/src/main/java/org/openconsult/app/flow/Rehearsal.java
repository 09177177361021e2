package org.openconsult.app.flow;

import java.time.Clock;
import java.util.List;
import org.openconsult.app.start.StartTask;
import org.openconsult.channel.Channel;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentRecord;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.Incoming;
import org.openconsult.conversation.Situation;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.response.AnswerRecord;
import org.openconsult.session.SessionRecord;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Takes a turn that nobody hears, in the background, so that the first person who writes does not wait for the language
 * models to be read. Stores nothing.
 */
@Component
class Rehearsal implements StartTask {
    private final ConversationEngine engine;
    private final Catalogs words;
    private final Consultations consultations;
    private final List<Channel> channels;
    private final Clock clock;
    private final TaskExecutor executor;

    Rehearsal(
            ConversationEngine engine,
            Catalogs words,
            Consultations consultations,
            List<Channel> channels,
            Clock clock,
            TaskExecutor applicationTaskExecutor) {
        this.engine = engine;
        this.words = words;
        this.consultations = consultations;
        this.channels = List.copyOf(channels);
        this.clock = clock;
        this.executor = applicationTaskExecutor;
    }

    @Override
    public String name() {
        return "the rehearsal";
    }

    @Override
    public void run() {
        consultations
                .current()
                .ifPresent(current -> executor.execute(() -> channels.forEach(on -> rehearse(current, on))));
    }

    private void rehearse(Consultation consultation, Channel channel) {
        Situation situation = new Situation(
                consultation,
                channel.traits(),
                clock.instant(),
                clock.instant(),
                new CommentId("rehearsal"),
                ReceiptCode.of(0).orElseThrow(),
                CommentRecord.EMPTY,
                AnswerRecord.EMPTY,
                SessionRecord.EMPTY);
        engine.take(Conversation.fresh(), Incoming.text("1 nobody hears these words"), situation)
                .replies()
                .forEach(reply -> channel.draw(reply, words));
    }
}
