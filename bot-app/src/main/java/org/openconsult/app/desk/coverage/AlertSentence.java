package org.openconsult.app.desk.coverage;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.coverage.CoverageAlert;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is missing in a sentence: "Toledo: no SMS comment on commitment 5". */
@Component
class AlertSentence {
    private final MessageSource words;
    private final ChannelNames channels;

    AlertSentence(MessageSource words, ChannelNames channels) {
        this.words = words;
        this.channels = channels;
    }

    String of(CoverageAlert alert, PlanWords plan) {
        Locale locale = plan.locale();
        Optional<String> channel = alert.cell().channel().map(ChannelId::name);
        String said = say(
                locale,
                key(alert) + (channel.isPresent() ? ".channel" : ""),
                alert.found(),
                alert.wanted(),
                channel.map(name -> channels.of(name, locale)).orElse(""));
        String onIt = alert.cell()
                .commitment()
                .map(id -> say(locale, "alert.commitment", said, number(plan.plan(), id)))
                .orElse(said);
        return alert.cell()
                .district()
                .map(id -> say(locale, "alert.district", plan.district(id), onIt))
                .orElse(onIt);
    }

    private static String key(CoverageAlert alert) {
        if (alert.isNone()) {
            return "alert.none";
        }
        return alert.what() == CoverageAlert.What.PEOPLE ? "alert.people" : "alert.few";
    }

    private static String number(ActionPlan plan, String id) {
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .map(Commitment::number)
                .findFirst()
                .map(String::valueOf)
                .orElse(id);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
