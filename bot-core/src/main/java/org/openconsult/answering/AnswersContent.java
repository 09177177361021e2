package org.openconsult.answering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openconsult.channel.Channel;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.correspondence.Correspondent;
import org.openconsult.mailing.Mailed;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingContent;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.reply.Reply;
import org.openconsult.search.CommentSearch;
import org.openconsult.storage.Storage;

/** What a mailing of answers says to one person: what was noted for them, as far as it is still so and nobody told them. */
final class AnswersContent implements MailingContent {
    private final Consultations consultations;
    private final Channels channels;
    private final ToldAnswers told;
    private final AnsweredPeople people;
    private final AnswerWords words;

    AnswersContent(
            Storage storage, CommentSearch search, Consultations consultations, Channels channels, Catalogs words) {
        this.consultations = consultations;
        this.channels = channels;
        this.told = new ToldAnswers(storage);
        this.people = new AnsweredPeople(storage, search);
        this.words = new AnswerWords(words);
    }

    @Override
    public Optional<Mailed> of(Mailing mailing, Correspondent to) {
        Set<Told> open =
                new LinkedHashSet<>(told.noted(mailing.id(), to.person().id()));
        open.removeAll(told.toldTo(to.person().id()));
        return consultations
                .find(mailing.consultation())
                .flatMap(consultation -> of(consultation.plan(), open, to))
                .map(mailed -> mailed.inFormOf(mailing.draft().templates()));
    }

    @Override
    public boolean isNews(OutboxEntry message) {
        return !told.isToldLater(message.participant(), message.id());
    }

    /** What somebody would get on the channel where they wrote last; empty where there is nothing, or it cannot be reached. */
    Optional<Mailed> of(ActionPlan plan, Set<Told> answers, Correspondent to) {
        List<AnsweredComment> answered = people.stillSo(to.person().id(), answers);
        Optional<Channel> channel = to.last().flatMap(last -> channels.find(last.channel()));
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        Language language = to.person().language().orElse(plan.defaultLanguage());
        return channel.map(on -> words.of(answered, on, language, plan.defaultLanguage()))
                .map(reply -> mailed(reply, answered));
    }

    private Mailed mailed(Reply reply, List<AnsweredComment> answered) {
        return new Mailed(
                words.drawn(reply),
                reply,
                Optional.empty(),
                answered.stream().map(comment -> comment.told().name()).toList());
    }
}
