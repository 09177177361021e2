package org.openconsult.app.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.plan.PlanEdit;
import org.openconsult.consultation.plan.PlanEditing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What became of each commitment of the draft, for programs. */
@RestController
class DraftNumbersApi {
    static final String NUMBERS = "/api/v1/consultations/{id}/draft-numbers";
    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_REASON = 1_000;

    private final Consultations plans;
    private final PlanEditing editing;
    private final JsonMapper json;

    DraftNumbersApi(Consultations plans, JsonMapper json) {
        this.plans = plans;
        this.editing = new PlanEditing(plans);
        this.json = json;
    }

    /**
     * One commitment of the draft.
     *
     * @param became numbers of the final plan; none where it was dropped
     * @param reason by language
     */
    record Was(
            @Nullable Integer number,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Integer> became,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> reason) {}

    /**
     * All of them.
     *
     * @param version of the plan that people were asked about; where it is not sent it is looked for
     * @param why for the audit trail
     */
    record Numbers(
            @Nullable Integer version,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Was> commitments,
            @Nullable String why) {}

    /** @param unsaid numbers of the draft of which nothing is said */
    record Shown(Optional<Integer> version, List<Was> commitments, Set<Integer> unsaid) {}

    @Operation(summary = "What became of each commitment of the draft")
    @GetMapping(NUMBERS)
    Shown numbers(@PathVariable String id) {
        return shown(edition(id).plan());
    }

    @Operation(
            summary = "Say what became of the commitments of the draft, in the place of all that was said of it",
            description =
                    "An empty list of numbers says that it was dropped. Whoever asks by an old number is led on at once.")
    @PostMapping(path = NUMBERS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @MayRun
    Shown say(@PathVariable String id, InputStream body, Authentication who) throws IOException {
        PlanEdition edition = edition(id);
        Numbers sent = parsed(SmallBody.read(body, LARGEST));
        DraftNumbers said = read(sent, edition);
        PlanEdit edit = editing.draft(
                id,
                edition.plan().draft(),
                said,
                new PlanAuthor(
                        who.getName(),
                        Optional.ofNullable(sent.why()).orElse("").strip()));
        if (edit instanceof PlanEdit.Overtaken) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "Somebody else said it at the same time. Look at theirs, then send yours.");
        }
        return numbers(id);
    }

    private PlanEdition edition(String id) {
        return plans.edition(id).orElseThrow(() -> Refusal.notFound("There is no consultation with this id."));
    }

    private DraftNumbers read(Numbers sent, PlanEdition edition) {
        ActionPlan draft = Optional.ofNullable(sent.version())
                .map(version -> new DraftNumbers(Optional.of(version), List.of()))
                .map(named -> plans.draft(edition.plan().withDraft(Optional.of(named)))
                        .orElseThrow(() -> wrong("There is no such version of the plan.")))
                .or(() -> plans.draft(edition.plan()))
                .orElseGet(() -> plans.lastAsked(edition))
                .plan();
        List<DraftCommitment> said = new ArrayList<>();
        Set<Integer> seen = new TreeSet<>();
        for (Was was : Optional.ofNullable(sent.commitments()).orElse(List.of())) {
            DraftCommitment one = read(was, draft, edition.plan());
            if (!seen.add(one.number())) {
                throw wrong("Commitment " + one.number() + " of the draft is there twice.");
            }
            said.add(one);
        }
        return new DraftNumbers(Optional.of(draft.version()), said);
    }

    private static DraftCommitment read(Was was, ActionPlan draft, ActionPlan plan) {
        int number = Optional.ofNullable(was.number()).orElse(0);
        if (draft.commitment(number).isEmpty()) {
            throw wrong("The draft, version " + draft.version() + " of this plan, has no commitment " + number + ".");
        }
        List<String> became = Optional.ofNullable(was.became()).orElse(List.of()).stream()
                .map(now -> plan.commitment(now)
                        .map(Commitment::id)
                        .orElseThrow(() -> wrong("The plan has no commitment " + now + ".")))
                .toList();
        return new DraftCommitment(number, Optional.empty(), Optional.empty(), became, reason(was, plan));
    }

    private static Optional<LocalizedText> reason(Was was, ActionPlan plan) {
        Map<Language, String> texts = new LinkedHashMap<>();
        Optional.ofNullable(was.reason()).orElse(Map.of()).forEach((tag, text) -> {
            Language language = plan.languages().stream()
                    .filter(spoken -> spoken.tag().equals(tag))
                    .findFirst()
                    .orElseThrow(() -> wrong("A reason is in the plan's languages."));
            if (text.isBlank() || text.length() > LONGEST_REASON) {
                throw wrong("A reason has 1 to " + LONGEST_REASON + " characters.");
            }
            texts.put(language, text);
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private Numbers parsed(String body) {
        try {
            Numbers sent = json.readValue(body, Numbers.class);
            if (sent != null && sent.commitments() != null) {
                return sent;
            }
        } catch (JacksonException e) {
            // It is said below what is expected.
        }
        throw Refusal.badRequest(
                "The body must be JSON like {\"version\":1,\"commitments\":[{\"number\":3,\"became\":[2,5]},{\"number\":4,\"became\":[],\"reason\":{\"en\":\"…\"}}]}.");
    }

    private static Refusal wrong(String sentence) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }

    private Shown shown(ActionPlan plan) {
        return new Shown(
                plan.draft().flatMap(DraftNumbers::version),
                plan.draft().map(DraftNumbers::commitments).orElse(List.of()).stream()
                        .map(was -> new Was(
                                was.number(),
                                plan.became(was).stream()
                                        .map(Commitment::number)
                                        .toList(),
                                words(was)))
                        .toList(),
                plan.draft()
                        .flatMap(numbers -> plans.draft(plan).map(draft -> numbers.unsaid(draft.plan())))
                        .orElse(Set.of()));
    }

    private static Map<String, String> words(DraftCommitment was) {
        Map<String, String> words = new LinkedHashMap<>();
        was.reason().ifPresent(text -> text.texts().forEach((language, said) -> words.put(language.tag(), said)));
        return words;
    }
}
