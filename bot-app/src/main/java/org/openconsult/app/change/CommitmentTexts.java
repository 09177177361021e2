package org.openconsult.app.change;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.OgpValue;
import org.openconsult.consultation.SupportingActor;

/** A commitment in one language, part by part as its reasons are given: each list and both dates are one text. */
final class CommitmentTexts {
    private final Function<LocalizedText, String> in;
    private final Function<DateRange, String> days;
    private final Function<String, String> value;

    /**
     * In the language of somebody.
     *
     * @param days how dates are said
     * @param value how an OGP value is said, by its name in a plan's file
     */
    CommitmentTexts(
            Function<LocalizedText, String> in, Function<DateRange, String> days, Function<String, String> value) {
        this.in = in;
        this.days = days;
        this.value = value;
    }

    Map<String, String> of(Commitment commitment) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", in.apply(commitment.title()));
        texts.put("summary", in.apply(commitment.summary()));
        texts.put("dates", days.apply(commitment.dates()));
        texts.put("lead_agency", in.apply(commitment.leadAgency()));
        texts.put(
                "supporting_actors",
                commitment.supportingActors().stream()
                        .map(SupportingActor::name)
                        .map(in)
                        .collect(Collectors.joining("\n")));
        texts.put("problem", in.apply(commitment.problem()));
        texts.put("description", in.apply(commitment.description()));
        texts.put("contribution", in.apply(commitment.contribution()));
        texts.put("ogp_relevance", in.apply(commitment.ogpRelevance()));
        texts.put("ogp_values", commitment.ogpValues().stream().map(this::said).collect(Collectors.joining("\n")));
        texts.put(
                "additional_information",
                commitment.additionalInformation().map(in).orElse(""));
        texts.put("milestones", commitment.milestones().stream().map(this::said).collect(Collectors.joining("\n")));
        texts.put("theme", in.apply(commitment.theme()));
        return texts;
    }

    private String said(OgpValue ogp) {
        return value.apply(ogp.name().toLowerCase(Locale.ROOT));
    }

    private String said(Milestone milestone) {
        return milestone.number() + ". " + in.apply(milestone.activity()) + " (" + days.apply(milestone.dates()) + ")";
    }
}
