package org.openconsult.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.talk.Dates;
import org.openconsult.correspondence.Correspondent;
import org.openconsult.letter.StoredLetter;
import org.openconsult.mailing.Mailed;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingContent;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.storage.Storage;
import org.openconsult.turn.PastTurns;

/** The words of reminders: those of the catalogs, in the language of whoever gets them, with how to get no more. */
public final class ReminderContent implements MailingContent {
    /** What the names of all mailings of reminders begin with. */
    static final String PREFIX = "reminder-";

    static final String RULE = "rule";
    static final String DAY = "day";
    static final String WHERE = "where";

    private final Consultations consultations;
    private final PastTurns turns;
    private final Phrasebook words;
    private final ReminderCap cap;

    public ReminderContent(Storage storage, Consultations consultations, Phrasebook words, ReminderCap cap) {
        this.consultations = consultations;
        this.turns = new PastTurns(storage);
        this.words = words;
        this.cap = cap;
    }

    @Override
    public Optional<Mailed> of(Mailing mailing, Correspondent to) {
        Map<String, String> about = mailing.draft().about();
        return ReminderRule.of(about.getOrDefault(RULE, ""))
                .filter(rule -> rule != ReminderRule.HALF_WRITTEN || isAskedToWrite(to))
                .flatMap(rule -> consultations
                        .find(mailing.consultation())
                        .map(consultation -> to.person()
                                .language()
                                .orElse(consultation.plan().defaultLanguage()))
                        .map(language -> mailed(rule, about, language)));
    }

    @Override
    public boolean isBearable(List<StoredLetter> earlier, Instant now) {
        return cap.allows(earlier, now);
    }

    private boolean isAskedToWrite(Correspondent to) {
        return to.last().filter(turns::leavesCommentUnwritten).isPresent();
    }

    private Mailed mailed(ReminderRule rule, Map<String, String> about, Language language) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Dates.shown(LocalDate.parse(about.getOrDefault(DAY, "")), language.locale()));
        Optional.ofNullable(about.get(WHERE)).ifPresent(arguments::add);
        Reply reply = of(rule, arguments, language);
        return new Mailed(words.say(language, key(rule), arguments), reply);
    }

    private static Reply of(ReminderRule rule, List<String> arguments, Language language) {
        return new Reply(
                language, List.of(new Reply.Phrase(key(rule), arguments), new Reply.Phrase("stop.offer")), List.of());
    }

    private static String key(ReminderRule rule) {
        return "reminder." + rule.word();
    }
}
