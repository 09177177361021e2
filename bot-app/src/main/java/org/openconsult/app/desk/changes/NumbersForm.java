package org.openconsult.app.desk.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.springframework.util.MultiValueMap;

/**
 * What became of each commitment of a draft, as a form has it.
 *
 * @param version of the draft
 */
record NumbersForm(int version, List<Row> rows) {
    private static final int LONGEST_REASON = 1_000;

    /**
     * One commitment of the draft.
     *
     * @param became ids of those that are ticked
     * @param reasons by the language's tag
     * @param problem the end of a message's key; empty where there is none
     */
    record Row(
            int number,
            String id,
            String title,
            List<String> became,
            boolean dropped,
            Map<String, String> reasons,
            String problem) {
        public String reason(String tag) {
            return reasons.getOrDefault(tag, "");
        }
    }

    /** As it is said, or else as the ids say it that both have. */
    static NumbersForm of(ActionPlan plan, ActionPlan draft) {
        return new NumbersForm(
                draft.version(),
                draft.commitments().stream()
                        .map(was -> row(plan, was, title(was, draft)))
                        .toList());
    }

    private static String title(Commitment was, ActionPlan draft) {
        return was.title().in(draft.defaultLanguage(), draft.defaultLanguage());
    }

    private static Row row(ActionPlan plan, Commitment was, String title) {
        Optional<DraftCommitment> said = plan.drafted(was.number());
        Map<String, String> reasons = new LinkedHashMap<>();
        said.flatMap(DraftCommitment::reason)
                .ifPresent(text -> text.texts().forEach((language, words) -> reasons.put(language.tag(), words)));
        return new Row(
                was.number(),
                was.id(),
                title,
                said.map(DraftCommitment::became).orElseGet(() -> plan.commitment(was.id()).map(Commitment::id).stream()
                        .toList()),
                said.filter(DraftCommitment::dropped).isPresent(),
                reasons,
                "");
    }

    static NumbersForm filledIn(ActionPlan plan, ActionPlan draft, MultiValueMap<String, String> form) {
        return new NumbersForm(
                draft.version(),
                draft.commitments().stream()
                        .map(was -> filledIn(plan, was, title(was, draft), form))
                        .toList());
    }

    private static Row filledIn(ActionPlan plan, Commitment was, String title, MultiValueMap<String, String> form) {
        List<String> became = form.getOrDefault("became." + was.number(), List.of()).stream()
                .filter(id -> plan.commitment(id).isPresent())
                .distinct()
                .toList();
        boolean dropped = form.containsKey("dropped." + was.number());
        Map<String, String> reasons = new LinkedHashMap<>();
        plan.languages()
                .forEach(language -> Optional.ofNullable(form.getFirst("reason." + was.number() + "." + language))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> reasons.put(language.tag(), text)));
        boolean tooLong = reasons.values().stream().anyMatch(text -> text.length() > LONGEST_REASON);
        String problem = dropped && !became.isEmpty() ? "both" : tooLong ? "long" : "";
        return new Row(was.number(), was.id(), title, became, dropped, reasons, problem);
    }

    boolean isFaulty() {
        return rows.stream().anyMatch(row -> !row.problem().isEmpty());
    }

    /** One of which neither is ticked stays unsaid. */
    DraftNumbers said() {
        List<DraftCommitment> said = new ArrayList<>();
        rows.stream().filter(row -> row.dropped() || !row.became().isEmpty()).forEach(row -> {
            Map<Language, String> reason = new LinkedHashMap<>();
            row.reasons().forEach((tag, text) -> reason.put(new Language(tag), text));
            said.add(new DraftCommitment(
                    row.number(),
                    Optional.empty(),
                    Optional.empty(),
                    row.became(),
                    reason.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(reason))));
        });
        return new DraftNumbers(Optional.of(version), said);
    }
}
