package org.openconsult.answering;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.audit.Outcome;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.correspondence.Correspondent;
import org.openconsult.correspondence.Correspondents;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.MailedLetters;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingRoute;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.PeopleRoute;
import org.openconsult.mailing.Recipient;
import org.openconsult.mailing.Timing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.search.CommentSearch;
import org.openconsult.storage.Storage;

/**
 * Tells people what became of what they said: one message to each, on the channel and in the language that they use, about all
 * of their comments that were answered since they were last told. Nobody is told the same twice.
 */
public final class TellingPeople {
    private static final int DRAWN_OF_A_CHANNEL = 200;

    private final AnsweredPeople people;
    private final ToldAnswers told;
    private final AnswersContent content;
    private final Correspondents correspondents;
    private final Mailings mailings;
    private final Channels channels;
    private final Catalogs words;

    public TellingPeople(
            Storage storage,
            CommentSearch search,
            Participants participants,
            Consultations consultations,
            Mailings mailings,
            Channels channels,
            Catalogs words) {
        this.people = new AnsweredPeople(storage, search);
        this.told = new ToldAnswers(storage);
        this.content = new AnswersContent(storage, search, consultations, channels, words);
        this.correspondents = new Correspondents(storage, participants);
        this.mailings = mailings;
        this.channels = channels;
        this.words = words;
    }

    /** How mailings of this kind get to people. */
    public MailingRoute route(MailedLetters letters) {
        return new PeopleRoute(
                MailingKind.ANSWERS,
                (mailing, each) -> people.each(mailing.consultation(), (person, untold) -> {
                    told.note(mailing.id(), person, untold.answers());
                    each.accept(new Recipient(person.value(), untold.channel()));
                }),
                content,
                letters);
    }

    /** All of a consultation, the newest first. */
    public List<Mailing> of(String consultation) {
        return mailings.of(consultation, MailingKind.ANSWERS);
    }

    /** Whom there is something to tell now. Costs a look at each of them. */
    public AnswersPreview preview(ActionPlan plan) {
        Map<ChannelId, Part> parts = new LinkedHashMap<>();
        people.each(plan.id(), (person, untold) -> parts.computeIfAbsent(untold.channel(), Part::new)
                .add(plan, person, untold.answers()));
        return new AnswersPreview(
                parts.values().stream().mapToLong(part -> part.count).sum(),
                parts.values().stream()
                        .sorted(Comparator.comparingLong((Part part) -> part.count)
                                .reversed())
                        .map(Part::shown)
                        .toList());
    }

    /** The people of one channel, some of them with what they would get. */
    private final class Part {
        private final ChannelId channel;
        private long count;
        private long drawn;
        private long segments;
        private String example = "";

        Part(ChannelId channel) {
            this.channel = channel;
        }

        void add(ActionPlan plan, ParticipantId person, Set<Told> answers) {
            count++;
            if (drawn < DRAWN_OF_A_CHANNEL) {
                correspondents
                        .find(person)
                        .filter(one -> one.obstacle().isEmpty())
                        .ifPresent(one -> draw(plan, one, answers));
            }
        }

        private void draw(ActionPlan plan, Correspondent to, Set<Told> answers) {
            Optional<Channel> on = to.last().flatMap(last -> channels.find(last.channel()));
            content.of(plan, answers, to).ifPresent(mailed -> {
                List<DrawnMessage> messages = on.orElseThrow().draw(mailed.reply(), words);
                drawn++;
                segments += messages.stream().mapToInt(DrawnMessage::segments).sum();
                example = example.isEmpty() ? messages.get(0).text() : example;
            });
        }

        AnswersPreview.OnChannel shown() {
            return new AnswersPreview.OnChannel(channel, count, drawn, segments, example);
        }
    }

    /**
     * Begins to tell all of them; again is harmless. Not possible while another such mailing of the consultation goes on.
     *
     * @param id small letters, digits and dashes; the same when it is asked once more
     * @param templates by language, what an approved form is called that takes the words of a message, for channels where
     *     nothing else may be sent long after somebody wrote
     */
    public Outcome tell(String id, ActionPlan plan, Map<Language, String> templates, Timing timing, String who) {
        boolean another = of(plan.id()).stream()
                .anyMatch(
                        mailing -> !mailing.id().equals(id) && !mailing.state().isEnded());
        if (another) {
            return Outcome.NOT_POSSIBLE;
        }
        MailingDraft draft = new MailingDraft(Map.of(), templates, Audience.ALL, Map.of());
        Outcome written = mailings.write(id, 0, plan.id(), MailingKind.ANSWERS, draft, who);
        boolean made = written.isSo()
                || mailings.find(id)
                        .filter(mailing -> mailing.draft().equals(draft))
                        .isPresent();
        if (!made) {
            return written;
        }
        Outcome scheduled = mailings.schedule(id, 1, timing, who);
        return scheduled == Outcome.CHANGED_MEANWHILE ? Outcome.ALREADY_SO : scheduled;
    }
}
