package org.openconsult.facilitation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.Channels;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.talk.NumberRanges;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.conversation.words.TypedNumber;
import org.openconsult.facilitation.Leading.Wish;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.Notices;
import org.openconsult.redaction.Redactions;
import org.openconsult.reply.Reply;
import org.openconsult.session.Facilitators;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;

/**
 * Leads a group through commitments, as a facilitator says. The same words again change nothing and say nothing twice;
 * words that broke off in the middle are finished when they come again.
 */
public final class SessionTalk {
    /** What is older waited somewhere. */
    private static final Duration JUST_NOW = Duration.ofSeconds(60);

    private final Storage storage;
    private final Catalogs words;
    private final NumberReader numbers;
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
        this.storage = storage;
        this.words = words;
        this.numbers = new NumberReader(words);
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
            meeting.refuse();
        } else {
            meeting.follow(wish.get(), facilitator.get());
        }
        return true;
    }

    /**
     * What makes words that are said at a place a comment: on what the session there was at when they were said, or on the
     * commitment that is named before them. Empty when no session took them, and when they are a number alone.
     */
    public Optional<CommentForm> formFor(GroupWords said) {
        Optional<ActionPlan> plan = consultations.current().map(current -> current.plan());
        if (plan.isEmpty()
                || said.text().isBlank()
                || numbers.alone(said.text()).isPresent()) {
            return Optional.empty();
        }
        return sessions.newestAt(said.place())
                .filter(session -> session.consultation().equals(plan.get().id()))
                .filter(session -> session.card().takes(said.at()))
                .flatMap(session -> item(session, said.at()).map(item -> form(session, item, said.text(), plan.get())));
    }

    /** What it was at; of what was said just now, what it is at, since clocks differ by seconds. */
    private Optional<SessionItem> item(Session session, Instant saidAt) {
        Instant now = clock.instant();
        Instant when = saidAt.isBefore(now.minus(JUST_NOW)) ? saidAt : now;
        return session.items().stream()
                .filter(item -> !item.openedAt().isAfter(when))
                .reduce((first, second) -> second);
    }

    private CommentForm form(Session session, SessionItem item, String text, ActionPlan plan) {
        return numbers.withText(text)
                .filter(TypedNumber::marked)
                .flatMap(typed -> plan.commitment(typed.number()))
                .map(named -> CommentForm.inSession(named.number(), Optional.of(named.id()), session.id()))
                .orElseGet(() -> CommentForm.inSession(
                        item.number(), Optional.of(item.commitment()).filter(id -> !id.isEmpty()), session.id()));
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

        /** Once a minute: whoever may not lead is not to fill the group with it either. */
        void refuse() {
            long minute = said.at().getEpochSecond() / 60;
            Reply reply = new Reply(language, List.of(new Reply.Phrase("group.session.who")), List.of());
            notices.say(
                    said.transport(),
                    said.place(),
                    -minute,
                    channels.get(said.place().channel()).draw(reply, words));
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
            sessions.openAt(said.place())
                    .filter(other -> !isOfPlan(other))
                    .ifPresent(other -> sessions.close(other, clock.instant(), people(), said.reason() - 1));
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

        private boolean isOfPlan(Session session) {
            return session.consultation().equals(plan.id());
        }

        private void next() {
            Optional<Session> open = sessions.openAt(said.place()).filter(this::isOfPlan);
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
                List<DrawnMessage> drawn = channels.get(session.channel()).draw(summary, words);
                tell(drawn);
                // People's words are in it: once it is out, it is kept nowhere but where it was said.
                for (int index = 0; index < drawn.size(); index++) {
                    Farewells.note(storage, notices.id(said.place(), said.reason(), index));
                }
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
