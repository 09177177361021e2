package org.openconsult.sms.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.SmsSettings;

/**
 * A talk about one commitment as it went.
 *
 * @param sent how many messages the person sent
 * @param replies what they were answered
 */
record PlayedScript(int sent, List<Reply> replies) {
    private static final String TO_THE_END = " to the end";
    private static final Pattern COMMAND = Pattern.compile("\\{(\\w+)}");

    /** With somebody whose phone speaks the language, on the day the consultation opens. */
    static PlayedScript of(Script script, Catalogs words, ActionPlan plan, Commitment commitment, Language language) {
        var engine = new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none());
        var person = new Player(
                engine,
                plan,
                new SmsChannel(SmsSettings.defaults()),
                plan.publicConsultation()
                        .start()
                        .atTime(12, 0)
                        .atZone(plan.timeZone())
                        .toInstant());
        person.speak(language);
        if (script.greeted()) {
            person.send(words.typed(language, "greet"));
        }
        var played = new PlayedScript(0, List.of());
        for (String message : script.messages()) {
            String typed = COMMAND.matcher(message.replace("{number}", String.valueOf(commitment.number())))
                    .replaceAll(command -> words.typed(language, command.group(1)));
            played = typed.endsWith(TO_THE_END)
                    ? played.toTheEnd(person, typed.replace(TO_THE_END, ""))
                    : played.and(person.send(typed).replies());
        }
        return played;
    }

    private PlayedScript toTheEnd(Player person, String message) {
        PlayedScript played = this;
        List<Reply> next = person.send(message).replies();
        while (next.stream().anyMatch(Allowance::isPage)) {
            played = played.and(next);
            next = person.send(message).replies();
        }
        return played;
    }

    private PlayedScript and(List<Reply> more) {
        var all = new ArrayList<>(replies);
        all.addAll(more);
        return new PlayedScript(sent + 1, all);
    }
}
