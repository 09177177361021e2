package org.openconsult.app.desk.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.channel.Channel;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.transcript.Allowance;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.springframework.stereotype.Component;

/** Shows a commitment as people read it: by a talk as the bot has it, drawn as each channel draws it. */
@Component
class Previews {
    private static final int NOON = 12;
    /** More than any commitment has. */
    private static final int MOST_PAGES = 40;
    /** Under these nobody is left without an answer. */
    private static final ConversationLimits PATIENT =
            ConversationLimits.defaults().withAnswers(1_000_000, Duration.ofSeconds(1), 1_000_000);

    private final List<Channel> channels;
    private final Catalogs words;
    private final ConversationEngine engine;

    Previews(List<Channel> channels, Catalogs words) {
        this.channels = List.copyOf(channels);
        this.words = words;
        this.engine = new ConversationEngine(words, PATIENT, LanguageGuess.none());
    }

    /** What a commitment costs in one language on a channel where it is counted. */
    record Measure(Language language, String channel, int first, int all) {}

    /**
     * A commitment as it is seen.
     *
     * @param channels in one language, those where messages are counted first
     * @param measures in every language
     */
    record Seen(List<ShownChannel> channels, List<Measure> measures) {}

    /** What one channel shows, with the channel. */
    private record Drawn(Channel channel, ShownChannel shown) {}

    Seen of(ActionPlan plan, int commitment, Language language) {
        List<Drawn> drawn = channels.stream()
                .map(channel -> new Drawn(channel, of(channel, plan, commitment, language)))
                .sorted(Comparator.comparing((Drawn one) -> !one.shown().counted())
                        .thenComparing(one -> one.shown().name()))
                .toList();
        List<Measure> measures = drawn.stream()
                .filter(one -> one.shown().counted())
                .flatMap(one -> plan.languages().stream().map(each -> {
                    boolean isDrawn = each.equals(language);
                    return measure(isDrawn ? one.shown() : of(one.channel(), plan, commitment, each), each);
                }))
                .toList();
        return new Seen(drawn.stream().map(Drawn::shown).toList(), measures);
    }

    private static Measure measure(ShownChannel shown, Language language) {
        return new Measure(language, shown.name(), shown.firstSegments(), shown.segments());
    }

    private ShownChannel of(Channel channel, ActionPlan plan, int commitment, Language language) {
        Player person = new Player(engine, plan, channel, opening(plan));
        person.goOnIn(language);
        // Somebody who has been greeted.
        Turn unused = person.send("list");
        Stream<Turn> opened = Stream.of(person.send(String.valueOf(commitment)));
        Stream<Turn> more = Stream.generate(() -> person.send("more"))
                .limit(MOST_PAGES)
                .takeWhile(turn -> turn.replies().stream().anyMatch(Allowance::isPage));
        return new ShownChannel(
                channel.id().name(),
                Stream.concat(opened, more)
                        .flatMap(turn -> turn.replies().stream())
                        .flatMap(reply -> channel.draw(reply, words).stream())
                        .map(ShownMessage::of)
                        .toList());
    }

    private static Instant opening(ActionPlan plan) {
        return plan.publicConsultation()
                .start()
                .atTime(NOON, 0)
                .atZone(plan.timeZone())
                .toInstant();
    }
}
