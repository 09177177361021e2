package org.openconsult.teams.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.conversation.words.TypedNumber;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.outbox.Notices;
import org.openconsult.reply.Reply;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.inbound.Received.AddedToGroup;
import org.openconsult.teams.sending.TeamsTransport;

/**
 * What the bot says in a group outside of sessions: little, and only when it is addressed. It shows a commitment, or invites
 * to a talk alone with it, where comments are taken.
 */
public final class GroupAnswers {
    /** Within it a second greeting is the same one: Teams says twice that we were added, and in two ways. */
    private static final long GREETING = Duration.ofMinutes(1).toMillis();

    private static final int MOST_PLACES = 1_000;

    private final Channels channels;
    private final Catalogs words;
    private final NumberReader numbers;
    private final Consultations consultations;
    private final Notices notices;
    /** By place, when it was greeted last. What is not remembered here any more is known by the minute. */
    private final Cache<Address, Long> greeted =
            Caffeine.newBuilder().maximumSize(MOST_PLACES).build();

    public GroupAnswers(Channels channels, Catalogs words, Consultations consultations, Notices notices) {
        this.channels = channels;
        this.words = words;
        this.numbers = new NumberReader(words);
        this.consultations = consultations;
        this.notices = notices;
    }

    /** Says what we are for, once, however many ways it is told that we were added. */
    void greet(AddedToGroup added) {
        boolean justNow = Optional.ofNullable(greeted.getIfPresent(added.place()))
                .filter(last -> Math.abs(added.reason() - last) < GREETING)
                .isPresent();
        if (!justNow) {
            say(added.place(), added.reason() / GREETING * GREETING, invitation(language(added.language())));
            greeted.put(added.place(), added.reason());
        }
    }

    /** Shows the commitment that was named, or invites where none was named that there is. */
    void answer(GroupWords said) {
        Language language = language(said.locale());
        Optional<ActionPlan> plan = plan();
        Reply reply = named(said.text()).stream()
                .boxed()
                .flatMap(number -> plan.flatMap(known -> known.commitment(number)).stream())
                .findFirst()
                .map(commitment -> shown(commitment, language))
                .orElseGet(() -> invitation(language));
        say(said.place(), said.reason(), reply);
    }

    /** The number that is all that is said, or a marked one before other words; the whole plan is no commitment. */
    private OptionalInt named(String said) {
        Stream<TypedNumber> marked = numbers.withText(said).filter(TypedNumber::marked).stream();
        return IntStream.concat(numbers.alone(said).stream(), marked.mapToInt(TypedNumber::number))
                .filter(number -> number != TypedNumber.WHOLE_PLAN)
                .findFirst();
    }

    private Reply shown(Commitment commitment, Language language) {
        Language fallback = fallback();
        String title = commitment.number() + ". " + commitment.title().in(language, fallback);
        return new Reply(
                language,
                List.of(
                        new Reply.Heading(title),
                        new Reply.Passage(commitment.summary().in(language, fallback)),
                        new Reply.Phrase("group.invitation")),
                List.of());
    }

    private static Reply invitation(Language language) {
        return new Reply(language, List.of(new Reply.Phrase("group.invitation")), List.of());
    }

    /** What is longer than a message is not for a group. */
    private void say(Address place, long reason, Reply reply) {
        DrawnMessage message = channels.get(TeamsChannel.ID).draw(reply, words).get(0);
        notices.say(TeamsTransport.ID, place, reason, message);
    }

    private Language language(Optional<Language> locale) {
        Language fallback = fallback();
        return words.closest(locale.orElse(fallback), fallback);
    }

    private Language fallback() {
        return plan().map(ActionPlan::defaultLanguage).orElse(Language.ENGLISH);
    }

    private Optional<ActionPlan> plan() {
        return consultations.current().map(Consultation::plan);
    }
}
