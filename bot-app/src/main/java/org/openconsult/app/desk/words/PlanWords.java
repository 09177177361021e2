package org.openconsult.app.desk.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

/**
 * A plan's names and times as one reader wants them. Where the plan lacks the reader's language it is the plan's own.
 *
 * @param locale the reader's
 */
public record PlanWords(ActionPlan plan, Locale locale) {

    /** A thing to choose: what stands for it in an address, and what it is called. */
    public record Choice(String value, String name) {}

    public String title() {
        return in(plan.title());
    }

    /** A district's name; its id where the plan does not have it any more. */
    public String district(String id) {
        return plan.districts().stream()
                .filter(district -> district.id().equals(id))
                .map(district -> in(district.name()))
                .findFirst()
                .orElse(id);
    }

    public List<Choice> districts() {
        return plan.districts().stream()
                .map(district -> new Choice(district.id(), in(district.name())))
                .toList();
    }

    /** Number and title. */
    public List<Choice> commitments() {
        return plan.commitments().stream()
                .map(commitment -> new Choice(commitment.id(), name(commitment)))
                .toList();
    }

    /** A commitment's number and title; its id where the plan does not have it any more. */
    public String commitment(String id) {
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .map(this::name)
                .findFirst()
                .orElse(id);
    }

    /** The commitment that something is about, by number and title; empty for the whole plan or nothing. */
    public Optional<String> commitment(Subject subject) {
        return subject instanceof Subject.OnCommitment on ? Optional.of(commitment(on.id())) : Optional.empty();
    }

    /** A language's name in the reader's; Kriol, which Java does not know, by its own. */
    public String language(String tag) {
        return tag.equals("bzj") ? "Kriol" : Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    public List<Choice> languages() {
        return plan.languages().stream()
                .map(language -> new Choice(language.tag(), language(language.tag())))
                .toList();
    }

    /** Day and minute where the plan is. */
    public String time(Instant moment) {
        return times().dayAndTime(moment);
    }

    public String day(LocalDate day) {
        return times().day(day);
    }

    private DeskTime times() {
        return new DeskTime(plan.timeZone(), locale);
    }

    private String name(Commitment commitment) {
        return commitment.number() + ". " + in(commitment.title());
    }

    /** A text of the plan. */
    public String in(LocalizedText text) {
        return text.in(new Language(locale.getLanguage()), plan.defaultLanguage());
    }
}
