package org.openconsult.authoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TextMeasure;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.transcript.Allowance;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/** Plays talks about a plan on one channel and finds the replies that are too long as they are drawn there. */
public final class ReplyLengths {
    private static final int MOST_PAGES = 200;

    private final Catalogs words;
    private final ActionPlan plan;
    private final Channel channel;
    private final ConversationEngine engine;

    public ReplyLengths(Catalogs words, ActionPlan plan, Channel channel) {
        this.words = words;
        this.plan = plan;
        this.channel = channel;
        this.engine = new ConversationEngine(words, patient(), LanguageGuess.none());
    }

    /** Limits under which nobody is left without an answer. */
    private static ConversationLimits patient() {
        return ConversationLimits.defaults().withAnswers(1_000_000, Duration.ofSeconds(1), 1_000_000);
    }

    /** A day before the consultation opens, one on which it is open, and one after it has closed. */
    public List<LocalDate> days() {
        LocalDate opening = plan.publicConsultation().start();
        return List.of(
                opening.minusDays(3), opening, plan.publicConsultation().end().plusDays(3));
    }

    /** Somebody never seen before who is spoken to in this language, whatever words are used. */
    public Player somebody(Language language, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(plan.timeZone()).toInstant();
        Player player = new Player(engine, plan, channel, noon);
        player.goOnIn(language);
        return player;
    }

    /** Everything that is too long in one language, whatever the day. */
    public List<LongReply> tooLong(Language language) {
        return Stream.concat(days().stream().flatMap(day -> prompts(language, day).stream()), pages(language).stream())
                .toList();
    }

    /** What is too long on one day, all questions asked and answered. */
    public List<LongReply> prompts(Language language, LocalDate day) {
        Player player = somebody(language, day);
        return Stream.concat(
                        messages().flatMap(message -> tooLong(player, language, message)),
                        numbers().flatMap(number -> receipts(language, day, number)))
                .toList();
    }

    /** What is too long where everything there is to read is read; the day makes no difference to it. */
    public List<LongReply> pages(Language language) {
        Player player = somebody(language, plan.publicConsultation().start());
        return Stream.concat(Stream.of("about", "list"), numbers().map(String::valueOf))
                .flatMap(opening -> Stream.concat(
                        tooLong(player, language, opening),
                        Stream.iterate("more", more -> more)
                                .limit(MOST_PAGES)
                                .map(player::send)
                                .takeWhile(turn -> turn.replies().stream().anyMatch(Allowance::isPage))
                                .flatMap(turn -> turn.replies().stream())
                                .flatMap(reply -> tooLong(player, language, opening + ", more", reply))))
                .toList();
    }

    private Stream<LongReply> receipts(Language language, LocalDate day, int number) {
        Player player = somebody(language, day);
        return Stream.of(number + " too far away", number + " and too late")
                .flatMap(message -> tooLong(player, language, message));
    }

    /** Every kind of thing one can say, in an order that makes every kind of answer. */
    private Stream<String> messages() {
        return Stream.of(
                        Stream.of("hi", "help", "privacy", "comment", "0", "it is long", "and longer", "undo", "undo"),
                        Stream.of("99 words", "99 words", "42", "5", "2", "6", "move", "77", "4", "move 2", "move 0"),
                        Stream.of(
                                "district", "0", "district", "1", "language", "back", "more", "start", "words", "more"),
                        numbers().flatMap(number -> Stream.of(number + " no", "why", number + " si", "skip", "undo")),
                        numbers().flatMap(number -> Stream.of("comment " + number, "words", "more words", "1", "undo")),
                        Stream.of("0 long", "stop", "start", "", " "),
                        Stream.of(
                                "mine",
                                "edit",
                                "withdraw",
                                "status",
                                "K7M-4QX8",
                                "edit K7M-4QX8 words",
                                "withdraw K7M-4QX8"),
                        Stream.of("4 call 600-0147", "and 622-5555", "forget me", "2", "new", "mine", "forget me", "1"))
                .flatMap(messages -> messages);
    }

    private Stream<Integer> numbers() {
        return plan.commitments().stream().map(Commitment::number);
    }

    private Stream<LongReply> tooLong(Player player, Language language, String message) {
        return player.send(message).replies().stream().flatMap(reply -> tooLong(player, language, message, reply));
    }

    private Stream<LongReply> tooLong(Player player, Language language, String message, Reply reply) {
        boolean page = Allowance.isPage(reply);
        LocalDate day = LocalDate.ofInstant(player.now(), plan.timeZone());
        return channel.draw(reply, words).stream()
                .filter(drawn -> !fits(drawn, page))
                .map(drawn -> new LongReply(language, day, message, reply, drawn, page));
    }

    private boolean fits(DrawnMessage drawn, boolean page) {
        TextMeasure measure = channel.traits().measure();
        return page ? measure.fitsPage(drawn.text()) : measure.fitsPrompt(drawn.text());
    }
}
