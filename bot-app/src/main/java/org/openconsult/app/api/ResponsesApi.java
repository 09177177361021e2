package org.openconsult.app.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openconsult.answering.PhaseGate;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Right;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Phase;
import org.openconsult.response.Answer;
import org.openconsult.response.Response;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.ResponseText;
import org.openconsult.response.Responses;
import org.openconsult.response.Target;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Responses for programs: what there is, and each step on the way of one. */
@RestController
@RequestMapping("/api/v1/consultations/{id}")
class ResponsesApi {
    private static final int LARGEST_BODY = 128 * 1024;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Consultations consultations;
    private final Responses responses;
    private final PhaseGate gate;

    ResponsesApi(Consultations consultations, Responses responses, PhaseGate gate) {
        this.consultations = consultations;
        this.responses = responses;
        this.gate = gate;
    }

    /** What people are told. */
    record Published(long version, String outcome, Map<String, String> reason, Instant at) {
        static Published of(Answer answer) {
            return new Published(
                    answer.version(),
                    answer.outcome().word(),
                    reasons(answer.text().reason()),
                    answer.at());
        }
    }

    /** @param answers comment, campaign, theme, commitment or plan */
    record Shown(
            String answers,
            String target,
            long version,
            Response.Stage stage,
            String outcome,
            Map<String, String> reason,
            Set<String> authors,
            Optional<String> reviewer,
            Instant changedAt,
            Optional<Published> published) {
        static Shown of(Response response) {
            return new Shown(
                    response.target().kind().word(),
                    response.target().id(),
                    response.version(),
                    response.stage(),
                    response.text().outcome().word(),
                    reasons(response.text().reason()),
                    new TreeSet<>(response.authors()),
                    response.reviewer(),
                    response.at(),
                    response.published().map(Published::of));
        }
    }

    /** @param notAnswered counted up to 1,000 */
    record Listing(long notAnswered, boolean more, List<Shown> responses) {}

    /** @param seen the version that was read, 0 for the first text */
    record Text(long seen, String outcome, Map<String, String> reason) {
        Text {
            Objects.requireNonNull(outcome);
            reason = Map.copyOf(reason);
        }
    }

    /** @param seen the version that was read */
    record Seen(long seen) {}

    /** @param to closed, answering or published */
    record Move(String to, Optional<String> reason) {
        Move {
            Objects.requireNonNull(to);
        }
    }

    @GetMapping("/responses")
    Listing list(@PathVariable String id) {
        Consultation consultation = consultation(id);
        var waiting = gate.waiting(consultation.id());
        return new Listing(
                waiting.comments(),
                waiting.more(),
                responses.of(id).stream().map(Shown::of).toList());
    }

    @Operation(summary = "Writes a text: the first, or another that has to go through all steps again")
    @PostMapping("/responses/{kind}/{target}/draft")
    @MayRun
    Shown draft(
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String target,
            InputStream body,
            Authentication who) {
        Text text = read(body, Text.class);
        ActionPlan plan = consultation(id).plan();
        Target about = target(kind, target);
        return done(id, about, responses.draft(plan, about, text.seen(), text(text, plan), who.getName()));
    }

    @Operation(summary = "Says that a text can be published; never by whoever wrote at it")
    @PostMapping("/responses/{kind}/{target}/review")
    @MayRun
    Shown review(
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String target,
            InputStream body,
            Authentication who) {
        Target about = target(kind, target);
        return done(
                id,
                about,
                responses.review(
                        consultation(id).id(), about, read(body, Seen.class).seen(), who.getName()));
    }

    @Operation(summary = "Publishes a text that was reviewed")
    @PostMapping("/responses/{kind}/{target}/publish")
    @MayRun
    Shown publish(
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String target,
            InputStream body,
            Authentication who) {
        Target about = target(kind, target);
        return done(
                id,
                about,
                responses.publish(
                        consultation(id).id(), about, read(body, Seen.class).seen(), who.getName()));
    }

    @Operation(
            summary = "Says where a consultation stands after its closing",
            description =
                    "It is published once every published comment is answered, or when an administrator gives a reason.")
    @PostMapping("/phase")
    @MayRun
    Move move(@PathVariable String id, InputStream body, Authentication who) {
        Move move = read(body, Move.class);
        Reason reason = Reason.of(move.reason());
        if (!reason.fits()) {
            throw Refusal.badRequest("The reason has at most " + Reason.LONGEST + " characters.");
        }
        Outcome outcome = gate.move(
                consultation(id), phase(move.to()), reason, who.getName(), Authorities.has(who, Right.ADMINISTER));
        if (!outcome.isSo()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "The consultation is not over, or comments wait for an answer: then an administrator has to say why in at"
                            + " least " + Reason.SHORTEST + " characters.");
        }
        return move;
    }

    private Shown done(String id, Target about, Outcome outcome) {
        return switch (outcome) {
            case DONE, ALREADY_SO -> responses.find(id, about).map(Shown::of).orElseThrow(ResponsesApi::unknown);
            case CHANGED_MEANWHILE ->
                throw new Refusal(
                        HttpStatus.CONFLICT, "Somebody else changed this response. Read it again, then say seen anew.");
            case UNKNOWN, ERASED -> throw unknown();
            case NOT_POSSIBLE ->
                throw new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "This cannot be done now: nobody reviews what they wrote, only drafts are reviewed and only reviewed texts"
                                + " published, and the plan must have what is answered.");
        };
    }

    /** Read only here, so that whoever may not do it is refused first. */
    private <T> T read(InputStream body, Class<T> type) {
        try {
            return Optional.ofNullable(mapper.readValue(SmallBody.read(body, LARGEST_BODY), type))
                    .orElseThrow(ResponsesApi::unreadable);
        } catch (JacksonException wrong) {
            throw unreadable();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Refusal unreadable() {
        return Refusal.badRequest("The body is JSON with the fields that the description of this API names.");
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such response.");
    }

    private static Target target(String kind, String id) {
        return Target.Kind.of(kind)
                .map(known -> new Target(known, id))
                .orElseThrow(() ->
                        Refusal.notFound("What is answered is a comment, campaign, theme, commitment or the plan."));
    }

    private static Phase phase(String word) {
        return switch (word) {
            case "closed" -> Phase.CLOSED;
            case "answering" -> Phase.ANSWERING;
            case "published" -> Phase.PUBLISHED;
            default -> throw Refusal.badRequest("It can be closed, answering or published.");
        };
    }

    private static ResponseText text(Text text, ActionPlan plan) {
        try {
            Map<Language, String> reasons = new LinkedHashMap<>();
            text.reason().forEach((tag, words) -> reasons.put(new Language(tag), words));
            ResponseOutcome outcome = ResponseOutcome.of(text.outcome())
                    .orElseThrow(() -> new IllegalArgumentException("There is no such outcome"));
            return ResponseText.of(outcome, reasons, plan);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, wrong.getMessage() + ".");
        }
    }

    private static Map<String, String> reasons(LocalizedText reason) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reason.texts().forEach((language, words) -> reasons.put(language.tag(), words));
        return reasons;
    }

    private Consultation consultation(String id) {
        return consultations.find(id).orElseThrow(() -> Refusal.notFound("There is no consultation with this id."));
    }
}
