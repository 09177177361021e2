package org.openconsult.facilitation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channels;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.talk.NumberRanges;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.Leading.Wish;
import org.openconsult.outbox.Notices;
import org.openconsult.redaction.Redactions;
import org.openconsult.reply.Reply;
import org.openconsult.session.Facilitators;
import org.openconsult.session.Session;
import org.openconsult.session.SessionCard;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;

/**
 * Leads a group through commitments, as a facilitator says. The same words again change nothing and say nothing twice;
 * words that broke off in the middle are finished when they come again.
 */
public final class SessionTalk {
    private final Catalogs words;
    private final Channels channels;
    private final Consultations consultations;
    private final Sessions sessions;
    private final SessionComments comments;
    private final Facilitators facilitators;
    private final Notices notices;
    private final List<Attendance> attendance;
    private final Redactions redactions;
    private final InstantSource clock;
    private final Leading leading;
    private final SessionCards cards;
    private final SessionResults results;

    public SessionTalk(
            Storage storage,
            Catalogs words,
            Channels channels,
            Consultations consultations,
            Sessions sessions,
            Facilitators facilitators,
            Notices notices,
            List<Attendance> attendance,
            Redactions redactions,
            InstantSource clock) {
        this.words = words;
        this.channels = channels;
        this.consultations = consultations;
        this.sessions = sessions;
        this.comments = new SessionComments(storage);
        this.facilitators = facilitators;
        this.notices = notices;
        this.attendance = List.copyOf(attendance);
        this.redactions = redactions;
        this.clock = clock;
        this.leading = new Leading(words);
        this.cards = new SessionCards(words, channels);
        this.results = new SessionResults(storage, comments);
    }

    /**
     * Does what the words want of a session.
     *
     * @return false, with nothing done, when they are about something else
     * @throws com.mongodb.MongoException when it could not be stored: the same words may come again
     */
    public boolean take(GroupWords said) {
        Optional<Wish> wish = leading.read(said.text());
        Optional<ActionPlan> plan = consultations.current().map(current -> current.plan());
        if (wish.isEmpty() || plan.isEmpty()) {
            return false;
        }
        Optional<String> facilitator = facilitators.at(said.person());
        Meeting meeting = new Meeting(said, plan.get(), language(said, wish.get(), plan.get()));
        if (facilitator.isEmpty()) {
            meeting.say("group.session.who");
        } else {
            meeting.follow(wish.get(), facilitator.get());
        }
        return true;
    }

    /** What makes words that are said at a place a comment there: empty when no session is open. */
    public Optional<CommentForm> formAt(Address place) {
        return sessions.openAt(place)
                .map(Session::card)
                .filter(card -> card.current().isPresent())
                .map(SessionTalk::form);
    }

    private static CommentForm form(SessionCard card) {
        return CommentForm.inSession(card.current().getAsInt(), card.id());
    }

    /** That of the session's word, where that tells one; the person's, where it is said in several. */
    private Language language(GroupWords said, Wish wish, ActionPlan plan) {
        Language wanted = said.locale()
                .filter(wish.languages()::contains)
                .orElseGet(() -> wish.languages().stream().findFirst().orElse(plan.defaultLanguage()));
        return words.closest(wanted, plan.defaultLanguage());
    }

    /** One message of a facilitator at one place. */
    private final class Meeting {
        private final GroupWords said;
        private final ActionPlan plan;
        private final Language language;

        Meeting(GroupWords said, ActionPlan plan, Language language) {
            this.said = said;
            this.plan = plan;
            this.language = language;
        }

        void follow(Wish wish, String facilitator) {
            Optional<Session> changed = sessions.changedFor(said.place(), said.reason());
            if (changed.isPresent()) {
                show(changed.get());
                return;
            }
            switch (wish.kind()) {
                case GO_TO -> goTo(wish.number().orElse(0), facilitator);
                case NEXT -> next();
                case CLOSE -> close();
                case CHOOSE -> choose();
            }
        }

        private void goTo(int number, String facilitator) {
            if (number != 0 && plan.commitment(number).isEmpty()) {
                say("unknown.number", String.valueOf(number), NumberRanges.of(plan));
                return;
            }
            Session session = sessions.open(
                    said.place(),
                    said.transport(),
                    language,
                    said.placeName(),
                    plan.id(),
                    facilitator,
                    clock.instant(),
                    said.reason());
            goOn(session, number);
        }

        private void next() {
            Optional<Session> open = sessions.openAt(said.place());
            if (open.isEmpty()) {
                say("group.session.none");
                return;
            }
            int at = open.get().current().map(SessionItem::number).orElse(0);
            OptionalInt next = plan.commitments().stream()
                    .mapToInt(Commitment::number)
                    .filter(number -> number > at)
                    .min();
            if (next.isPresent()) {
                goOn(open.get(), next.getAsInt());
            } else {
                say("group.session.last");
            }
        }

        private void goOn(Session session, int number) {
            int last = cards.drawn(session, plan, number, 0).size() - 1;
            SessionItem item = new SessionItem(
                    number,
                    plan.commitment(number).map(Commitment::id).orElse(""),
                    plan.commitment(number).map(Commitment::version).orElse(0),
                    clock.instant(),
                    notices.id(said.place(), said.reason(), last));
            show(sessions.goOn(session, item, people(), said.reason()));
        }

        private void close() {
            sessions.openAt(said.place())
                    .map(session -> sessions.close(session, clock.instant(), people(), said.reason()))
                    .ifPresentOrElse(this::show, () -> say("group.session.none"));
        }

        /** What stands after the words were followed: the commitment that it is at, or what came of it. */
        private void show(Session session) {
            Optional<SessionItem> current = session.current();
            if (session.isOpen() && current.isPresent()) {
                int number = current.get().number();
                tell(cards.drawn(session, plan, number, comments.count(session.id(), number)));
            } else {
                session.items().forEach(item -> comments.changed(session.id(), item.number()));
                Reply summary =
                        new SessionSummary(words, session, plan).of(results.of(session, redactions.of(plan.country())));
                tell(channels.get(session.channel()).draw(summary, words));
            }
        }

        private void choose() {
            boolean open = sessions.openAt(said.place()).isPresent();
            List<Reply.Choice> choices = new SessionChoices(words, plan, language).offered(open);
            draw(new Reply(language, List.of(new Reply.Phrase("group.session.which", NumberRanges.of(plan))), choices));
        }

        void say(String key, String... arguments) {
            draw(new Reply(language, List.of(new Reply.Phrase(key, arguments)), List.of()));
        }

        private void draw(Reply reply) {
            tell(channels.get(said.place().channel()).draw(reply, words));
        }

        private void tell(List<DrawnMessage> messages) {
            notices.say(said.transport(), said.place(), said.reason(), messages);
        }

        private OptionalInt people() {
            return attendance.stream()
                    .map(known -> known.count(said.place()))
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElse(OptionalInt.empty());
        }
    }
}
