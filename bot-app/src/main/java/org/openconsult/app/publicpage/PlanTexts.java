package org.openconsult.app.publicpage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.District;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

/** A plan's names, texts and times as one reader wants them. */
record PlanTexts(ActionPlan plan, Reader reader) {

    public PlanText title() {
        return in(plan.title());
    }

    /** In the reader's language, else in the plan's own. */
    PlanText in(LocalizedText text) {
        return Optional.of(reader.language())
                .flatMap(language -> of(text, language))
                .or(() -> of(text, plan.defaultLanguage()))
                .orElseGet(() -> first(text));
    }

    private static Optional<PlanText> of(LocalizedText text, Language language) {
        return text.in(language).map(words -> new PlanText(words, language.tag()));
    }

    private static PlanText first(LocalizedText text) {
        Map.Entry<Language, String> first = text.texts().entrySet().iterator().next();
        return new PlanText(first.getValue(), first.getKey().tag());
    }

    Optional<Commitment> commitment(String id) {
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst();
    }

    /** A commitment's title; that of the draft where it is in the plan no more. */
    Optional<PlanText> commitmentTitle(String id) {
        return commitment(id)
                .map(Commitment::title)
                .or(() -> plan.draft().flatMap(draft -> draft.of(id)).flatMap(DraftCommitment::title))
                .map(this::in);
    }

    List<Choice> districts() {
        return plan.districts().stream()
                .map(district -> new Choice(district.id(), in(district.name()).text()))
                .toList();
    }

    /** A district's name; its id where the plan does not have it any more. */
    String district(String id) {
        return plan.districts().stream()
                .filter(district -> district.id().equals(id))
                .map(District::name)
                .map(name -> in(name).text())
                .findFirst()
                .orElse(id);
    }

    /** A language's name; Kriol, which Java does not know, by its own. */
    String language(String tag) {
        return tag.equals("bzj") ? "Kriol" : new Language(tag).locale().getDisplayLanguage(reader.locale());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.locale())
                .format(day);
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, plan.timeZone()));
    }

    /** The hour and minute where the plan is. */
    String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(reader.locale())
                .withZone(plan.timeZone())
                .format(moment);
    }

    String days(DateRange dates) {
        return day(dates.start()) + " – " + day(dates.end());
    }
}
