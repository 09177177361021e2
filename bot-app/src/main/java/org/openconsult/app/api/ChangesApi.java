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
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.change.DraftAndFinal;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.openconsult.trace.ChangeReason;
import org.openconsult.trace.GivenReasons;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Why a version of a commitment changed what it changed, for programs: the comments and themes behind each change. */
@RestController
class ChangesApi {
    static final String REASONS = "/api/v1/consultations/{id}/reasons/{commitment}/{version}";
    private static final int LARGEST = 256 * 1024;

    private final Consultations plans;
    private final DraftAndFinal changes;
    private final CodeBooks books;
    private final JsonMapper json;

    ChangesApi(Consultations plans, DraftAndFinal changes, CodeBooks books, JsonMapper json) {
        this.plans = plans;
        this.changes = changes;
        this.books = books;
        this.json = json;
    }

    /**
     * One reason.
     *
     * @param field what was changed, as a plan's file names it, or {@code commitment} for all of it
     * @param reason by language
     * @param comments public ids; receipt codes are taken too
     * @param themes ids
     */
    record Reason(
            @Nullable String field,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> reason,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> comments,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> themes) {}

    record Listing(List<Reason> reasons) {}

    @Operation(summary = "Why a version of a commitment changed what it changed")
    @GetMapping(REASONS)
    Listing list(@PathVariable String id, @PathVariable String commitment, @PathVariable String version) {
        known(id, commitment, version);
        return listing(id, commitment, number(version));
    }

    private Listing listing(String id, String commitment, int version) {
        return new Listing(changes.reasons().of(id, commitment, version).reasons().stream()
                .map(ChangesApi::shown)
                .toList());
    }

    @Operation(
            summary = "Give the reason for one change, in the place of one that was given before",
            description = "Comments are named by public ids or receipt codes; their words are never copied."
                    + " A reason that says and cites nothing is taken away.")
    @PostMapping(path = REASONS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @MayRun
    Listing give(
            @PathVariable String id,
            @PathVariable String commitment,
            @PathVariable String version,
            InputStream body,
            Authentication who)
            throws IOException {
        ActionPlan plan = known(id, commitment, version);
        ChangeReason reason = read(SmallBody.read(body, LARGEST), plan);
        int made = number(version);
        Outcome outcome = Outcome.CHANGED_MEANWHILE;
        for (int tries = 0; outcome == Outcome.CHANGED_MEANWHILE && tries < 5; tries++) {
            GivenReasons seen = changes.reasons().of(id, commitment, made);
            outcome = changes.reasons().give(id, commitment, made, seen.version(), reason, who.getName());
        }
        if (!outcome.isSo()) {
            throw new Refusal(HttpStatus.CONFLICT, "Others change the reasons for this version just now. Try again.");
        }
        return listing(id, commitment, made);
    }

    /** 0, which no version has, for what is no number. */
    private static int number(String version) {
        return version.matches("[0-9]{1,7}") ? Integer.parseInt(version) : 0;
    }

    private ActionPlan known(String id, String commitment, String version) {
        return plans.find(id)
                .map(consultation -> consultation.plan())
                .filter(plan -> plans.text(id, commitment, number(version)).isPresent())
                .orElseThrow(() -> Refusal.notFound("There is no such version of a commitment."));
    }

    private ChangeReason read(String body, ActionPlan plan) {
        Reason sent = parsed(body);
        List<CommentId> cited = new ArrayList<>();
        for (String named : Optional.ofNullable(sent.comments()).orElse(List.of())) {
            cited.add(changes.comments()
                    .find(plan.id(), named)
                    .orElseThrow(() -> new Refusal(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "No comment of this consultation has the code or id at place " + (cited.size() + 1)
                                    + " of \"comments\".")));
        }
        List<String> themes = Optional.ofNullable(sent.themes()).orElse(List.of());
        CodeBook book = books.of(plan.id());
        if (themes.stream().anyMatch(theme -> book.find(theme).isEmpty())) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "The code book lacks one of the \"themes\".");
        }
        try {
            return new ChangeReason(
                    Optional.ofNullable(sent.field()).orElse(ChangeReason.WHOLE), words(sent, plan), cited, themes);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, wrong.getMessage() + ".");
        }
    }

    private static Optional<LocalizedText> words(Reason sent, ActionPlan plan) {
        Map<Language, String> texts = new LinkedHashMap<>();
        Optional.ofNullable(sent.reason()).orElse(Map.of()).forEach((tag, text) -> {
            Language language = plan.languages().stream()
                    .filter(spoken -> spoken.tag().equals(tag))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("A reason is in the plan's languages"));
            texts.put(language, text);
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private Reason parsed(String body) {
        try {
            Reason sent = json.readValue(body, Reason.class);
            if (sent != null) {
                return sent;
            }
        } catch (JacksonException e) {
            // It is said below what is expected.
        }
        throw Refusal.badRequest(
                "The body must be JSON like {\"field\":\"title\",\"reason\":{\"en\":\"…\"},\"comments\":[\"…\"],\"themes\":[\"t1\"]}.");
    }

    private static Reason shown(ChangeReason reason) {
        Map<String, String> words = new LinkedHashMap<>();
        reason.words().ifPresent(text -> text.texts().forEach((language, said) -> words.put(language.tag(), said)));
        return new Reason(
                reason.field(),
                words,
                reason.comments().stream().map(CommentId::value).toList(),
                reason.themes());
    }
}
