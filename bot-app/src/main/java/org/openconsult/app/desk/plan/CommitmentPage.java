package org.openconsult.app.desk.plan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.change.ChangedText;
import org.openconsult.app.desk.changes.EditReasons;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.plan.CommitmentFields;
import org.openconsult.consultation.plan.CommitmentReading;
import org.openconsult.consultation.plan.MergedFields;
import org.openconsult.consultation.plan.PlanEdit;
import org.openconsult.consultation.plan.PlanEditing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One commitment: its texts to edit, and beside them how people see it. */
@DeskController
class CommitmentPage {
    private static final String PAGE = "desk/plan-commitment";
    private static final String PREVIEW = "desk/plan-preview :: preview";
    /** What may just have been done, as the messages name it. */
    private static final Set<String> DONE = Set.of("saved", "unchanged");
    /** How far back what somebody saw is looked for. */
    private static final int MOST_EDITIONS = 200;

    private final ChosenPlan asked;
    private final Consultations plans;
    private final PlanEditing editing;
    private final Previews previews;
    private final CommentCounts counts;
    private final EditReasons reasons;
    private final Clock clock;

    CommitmentPage(
            ChosenPlan asked,
            Consultations plans,
            Previews previews,
            CommentCounts counts,
            EditReasons reasons,
            Clock clock) {
        this.asked = asked;
        this.plans = plans;
        this.editing = new PlanEditing(plans);
        this.previews = previews;
        this.counts = counts;
        this.reasons = reasons;
        this.clock = clock;
    }

    @GetMapping("/desk/plan/commitments/{id}")
    ModelAndView commitment(
            @PathVariable String id,
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<String> preview,
            @RequestParam Optional<String> done,
            Locale locale) {
        PlanEdition edition = asked.requiredEdition(consultation);
        Commitment commitment = find(edition, id);
        return page(edition, commitment, CommitmentFields.of(commitment), Reader.of(locale, preview))
                .addObject("done", done.filter(DONE::contains).orElse(""));
    }

    /** How it would be seen with what is typed. */
    @PostMapping("/desk/plan/commitments/{id}/preview")
    @MayRun
    ModelAndView preview(
            @PathVariable String id,
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<String> preview,
            @RequestParam Map<String, String> form,
            Locale locale) {
        PlanEdition edition = asked.requiredEdition(consultation);
        Commitment commitment = find(edition, id);
        var part = new ModelAndView(PREVIEW);
        CommitmentReading reading = CommitmentFields.filledIn(form).read(edition.plan(), commitment, locale);
        show(part, edition.plan(), reading, Reader.of(locale, preview));
        part.addObject("number", commitment.number());
        return part;
    }

    /**
     * Makes a version of what is typed, where that is another text and nobody else made one meanwhile.
     *
     * @param seen the version that was there when the page was opened
     * @param look given where it is only to be shown
     */
    @PostMapping("/desk/plan/commitments/{id}")
    @MayRun
    ModelAndView save(
            @PathVariable String id,
            @RequestParam String consultation,
            @RequestParam int seen,
            @RequestParam Optional<String> look,
            @RequestParam Optional<String> confirmed,
            @RequestParam Optional<String> reason,
            @RequestParam Optional<String> preview,
            @RequestParam MultiValueMap<String, String> all,
            Authentication who,
            Locale locale) {
        PlanEdition edition = asked.requiredEdition(Optional.of(consultation));
        Commitment commitment = find(edition, id);
        CommitmentFields fields = CommitmentFields.filledIn(all.toSingleValueMap());
        EditReasons.Given because = reasons.read(edition.plan(), all);
        Reader reader = Reader.of(locale, preview).with(because);
        Assurance assurance = Assurance.of(confirmed, reason);
        if (look.isPresent()) {
            return page(edition, commitment, fields, reader).addObject("seen", seen);
        }
        if (commitment.version() != seen) {
            return overtaken(edition, commitment, fields, seen, reader);
        }
        Optional<Commitment> edited =
                fields.read(edition.plan(), commitment, locale).commitment();
        if (edited.filter(commitment::equals).isPresent()) {
            return done("unchanged", edition, id);
        }
        boolean assured = assurance.isEnough(edition, clock.instant());
        if (edited.isEmpty() || !assured || !because.isRight()) {
            ModelAndView page = page(edition, commitment, fields, reader);
            page.addObject("unassured", edited.isPresent() && !assured);
            page.addObject("reason", assurance.reason().words());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return store(edition, edited.get(), fields, assurance.by(who.getName()), reader);
    }

    /** As it is now. */
    private static Commitment find(PlanEdition edition, String id) {
        return edition.plan().commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no commitment with this id in the plan."));
    }

    private ModelAndView store(
            PlanEdition edition, Commitment edited, CommitmentFields fields, PlanAuthor author, Reader reader) {
        PlanEdit edit = editing.commitment(edition.plan().id(), edited, author);
        if (edit instanceof PlanEdit.Overtaken overtaken) {
            Commitment theirs = find(overtaken.newest(), edited.id());
            return overtaken(overtaken.newest(), theirs, fields, edited.version(), reader);
        }
        if (edit instanceof PlanEdit.Done done) {
            Commitment after = done.revision().plan().commitment(edited.id()).orElseThrow();
            reader.because()
                    .ifPresent(given ->
                            reasons.keep(edition.plan().id(), find(edition, edited.id()), after, given, author.name()));
            return done("saved", edition, edited.id());
        }
        return done("unchanged", edition, edited.id());
    }

    private static ModelAndView done(String what, PlanEdition edition, String id) {
        return new ModelAndView("redirect:/desk/plan/commitments/" + id + "?done=" + what + "&consultation="
                + edition.plan().id());
    }

    /** Shows what both made of it, with what only one of them changed brought together; saving goes on from there. */
    private ModelAndView overtaken(
            PlanEdition edition, Commitment theirs, CommitmentFields mine, int seen, Reader reader) {
        CommitmentFields other = CommitmentFields.of(theirs);
        CommitmentFields before = CommitmentFields.of(version(edition, theirs, seen));
        MergedFields merged = mine.mergedWith(before, other);
        ModelAndView page = page(edition, theirs, merged.fields(), reader);
        page.addObject("overtaken", true);
        page.addObject("theirs", ChangedText.between(before.texts(), other.texts()));
        page.addObject(
                "disputed",
                merged.disputed().stream()
                        .flatMap(unit -> ChangedText.between(other.part(unit), mine.part(unit)).stream())
                        .toList());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** As it was; where that is not found, as it is now, and then all that differs is told. */
    private Commitment version(PlanEdition edition, Commitment newest, int version) {
        return plans.editions(edition.plan().id(), MOST_EDITIONS).stream()
                .flatMap(earlier -> earlier.plan().commitments().stream())
                .filter(commitment -> commitment.id().equals(newest.id()) && commitment.version() == version)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.badRequest("There is no such version of the commitment. Open its page again."));
    }

    private ModelAndView page(PlanEdition edition, Commitment commitment, CommitmentFields fields, Reader reader) {
        ActionPlan plan = edition.plan();
        CommitmentReading reading = fields.read(plan, commitment, reader.locale());
        var page = new ModelAndView(PAGE);
        page.addObject("consultation", plan.id());
        page.addObject("edition", edition);
        page.addObject("commitment", commitment.id());
        page.addObject("number", commitment.number());
        page.addObject("heading", commitment.title().in(reader.shown(plan), plan.defaultLanguage()));
        page.addObject("version", commitment.version());
        page.addObject("seen", commitment.version());
        page.addObject("form", CommitmentForm.of(plan, fields, reading));
        page.addObject("faulty", reading.commitment().isEmpty());
        boolean open = Assurance.isOpen(edition, clock.instant());
        page.addObject("open", open);
        if (open) {
            page.addObject("comments", counts.of(plan.id(), commitment.id(), commitment.version()));
        }
        show(page, plan, reading, reader);
        reasons.show(page, new PlanWords(plan, reader.locale()), reader.because());
        return page;
    }

    private void show(ModelAndView page, ActionPlan plan, CommitmentReading reading, Reader reader) {
        Language wanted = reader.shown(plan);
        page.addObject("languages", plan.languages());
        page.addObject("shown", wanted);
        page.addObject("problems", reading.errors());
        page.addObject("channels", List.of());
        reading.commitment().ifPresent(commitment -> {
            ActionPlan edited = plan.withCommitments(
                    plan.version(),
                    plan.commitments().stream()
                            .map(there -> there.id().equals(commitment.id()) ? commitment : there)
                            .toList());
            Previews.Seen seen = previews.of(edited, commitment.number(), wanted);
            page.addObject("channels", seen.channels());
            page.addObject("measures", seen.measures());
        });
    }
}
