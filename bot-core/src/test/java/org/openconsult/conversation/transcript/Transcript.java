package org.openconsult.conversation.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.Turn;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.response.Answer;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.ResponseText;
import org.openconsult.response.Target;

/**
 * A conversation as text. What a person does stands in lines that start with {@code >} (a message), {@code (} (time that
 * passes) or {@code [} (circumstances); {@code #} is for the reader. What comes of it stands in lines that start with
 * {@code <} (a reply) or white space (its further lines, its buttons, and after {@code +} the facts). A line break
 * inside a message is written ⏎.
 */
public final class Transcript {
    private static final Pattern LATER = Pattern.compile("\\((\\d+) (minute|hour|day)s? later\\)");
    private static final Pattern ATTACHED = Pattern.compile("\\{(\\w+)\\} ?(.*)");
    private static final Pattern EDITED = Pattern.compile("message (\\d+) is edited");
    private static final Pattern DECIDED = Pattern.compile("message (\\d+) is answered: (.+)");
    private static final String IN_PART =
            "Two nurses are added to the clinic in 2022. A third needs money that the budget of this plan does not have; the"
                    + " ministry asks for it in the next one. The clinic opens one hour earlier until then, and a doctor visits every"
                    + " second week. Thank you for telling us.";
    private static final int OPENING_HOUR = 9;

    private final ConversationEngine engine;
    private final Phrasebook words;
    private final ActionPlan plan;
    private final Channel typed;
    private final Channel buttons;

    /**
     * @param typed the channel to start on
     * @param buttons the channel for cases that ask for one with buttons
     */
    public Transcript(ConversationEngine engine, Phrasebook words, ActionPlan plan, Channel typed, Channel buttons) {
        this.engine = engine;
        this.words = words;
        this.plan = plan;
        this.typed = typed;
        this.buttons = buttons;
    }

    /** The transcript as it is when its messages are sent now. */
    public String replay(String recorded) {
        var scene = new Scene(new Player(engine, plan, typed, at(open().start().plusDays(7))));
        recorded.lines()
                .filter(line -> !line.startsWith("<") && !line.startsWith("  "))
                .forEach(scene::play);
        return String.join("\n", scene.lines) + "\n";
    }

    private DateRange open() {
        return plan.publicConsultation();
    }

    private Instant at(java.time.LocalDate day) {
        return day.atTime(OPENING_HOUR, 0).atZone(plan.timeZone()).toInstant();
    }

    private final class Scene {
        private final Player player;
        private final List<String> lines = new ArrayList<>();
        private Optional<ProviderAnswer> answeredByProvider = Optional.empty();
        private Optional<Integer> editedMessage = Optional.empty();
        private final Map<CommentId, Answer> answers = new HashMap<>();

        Scene(Player player) {
            this.player = player;
        }

        void play(String line) {
            lines.add(line);
            if (line.startsWith("> ")) {
                show(message(line.substring(2).replace('⏎', '\n')));
            } else if (line.startsWith("(")) {
                player.pass(time(line));
            } else if (line.startsWith("[")) {
                change(line.substring(1, line.length() - 1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException("Not a line of a transcript: " + line);
            }
        }

        private Turn message(String text) {
            if (editedMessage.isPresent()) {
                int edited = editedMessage.get();
                editedMessage = Optional.empty();
                return player.edit(edited, text);
            }
            Matcher attached = ATTACHED.matcher(text);
            Optional<ProviderAnswer> answered = answeredByProvider;
            answeredByProvider = Optional.empty();
            return attached.matches()
                    ? player.send(attached.group(2), List.of(Attachment.valueOf(attached.group(1))), answered)
                    : player.send(text, List.of(), answered);
        }

        private void change(String circumstance) {
            switch (circumstance) {
                case "before the opening" -> player.moveTo(at(open().start().minusDays(7)));
                case "after the closing" -> player.moveTo(at(open().end().plusDays(7)));
                case "the final plan is in force" -> player.changeTo(FinalPlan.of(plan));
                case "with buttons" -> player.changeTo(buttons);
                case "the provider has answered a stop" -> answeredByProvider = Optional.of(ProviderAnswer.STOP);
                case "the provider has answered a start" -> answeredByProvider = Optional.of(ProviderAnswer.START);
                case "the provider has answered a call for help" ->
                    answeredByProvider = Optional.of(ProviderAnswer.HELP);
                case "the phone speaks Spanish" -> player.speak(Language.SPANISH);
                case "the phone speaks Kriol" -> player.speak(new Language("bzj"));
                case "the phone speaks French" -> player.speak(new Language("fr"));
                default -> edit(circumstance);
            }
        }

        /** The comment of a message is answered, or the next line has the new words of an earlier message. */
        private void edit(String circumstance) {
            Matcher decided = DECIDED.matcher(circumstance);
            if (decided.matches()) {
                answers.put(
                        Player.comment(Integer.parseInt(decided.group(1))),
                        answer(decided.group(2), Instant.EPOCH.plusSeconds(answers.size())));
                player.answer(comment -> Optional.ofNullable(answers.get(comment)));
                return;
            }
            Matcher edited = EDITED.matcher(circumstance);
            if (!edited.matches()) {
                throw new IllegalArgumentException("Not a circumstance: " + circumstance);
            }
            editedMessage = Optional.of(Integer.valueOf(edited.group(1)));
        }

        private static Answer answer(String outcome, Instant at) {
            Map<Language, String> reason = new LinkedHashMap<>();
            reason.put(Language.ENGLISH, outcome.equals("accepted in part") ? IN_PART : "It is milestone 2.");
            reason.put(
                    Language.SPANISH,
                    "Dos enfermeras llegan a la clínica en 2022. Una tercera necesita dinero que este plan no tiene.");
            return new Answer(
                    new Target(Target.Kind.COMMITMENT, outcome),
                    1,
                    new ResponseText(
                            ResponseOutcome.of(outcome.replace(' ', '_')).orElseThrow(), new LocalizedText(reason)),
                    at);
        }

        private void show(Turn turn) {
            turn.replies().forEach(this::show);
            if (turn.replies().isEmpty()) {
                lines.add("<");
            }
            turn.facts().forEach(fact -> lines.add("  + " + FactLine.of(fact)));
        }

        private void show(Reply reply) {
            for (DrawnMessage message : player.channel().draw(reply, words)) {
                lines.add("< " + message.text().replace("\n", "\n  "));
                if (player.channel().traits().buttons()) {
                    message.choices()
                            .forEach(choice -> lines.add("  [" + choice.label() + " = " + choice.value() + "]"));
                }
            }
        }

        private Duration time(String line) {
            Matcher matcher = LATER.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a time: " + line);
            }
            int count = Integer.parseInt(matcher.group(1));
            return switch (matcher.group(2)) {
                case "minute" -> Duration.ofMinutes(count);
                case "hour" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        }
    }
}
