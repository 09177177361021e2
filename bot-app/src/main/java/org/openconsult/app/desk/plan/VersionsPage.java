package org.openconsult.app.desk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.PlanEdition;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a plan and its commitments were before, and what changed from one to the next. */
@DeskController
class VersionsPage {
    private static final String PAGE = "desk/plan-versions";
    /** Older ones are kept, and not listed. */
    private static final int MOST = 200;

    private final ChosenPlan asked;
    private final Consultations plans;

    VersionsPage(ChosenPlan asked, Consultations plans) {
        this.asked = asked;
        this.plans = plans;
    }

    /**
     * A version in a list.
     *
     * @param number by which it is asked for
     * @param shown the version as people know it
     * @param changed numbers of the commitments that changed with it, or came or went
     */
    record Listed(long number, int shown, PlanEdition edition, List<Integer> changed) {}

    /** One version of a commitment, with the edition of the plan that brought it. */
    record Version(Commitment commitment, PlanEdition edition) {}

    @GetMapping("/desk/plan/versions")
    String plan(
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<Long> from,
            @RequestParam Optional<Long> to,
            Model page,
            Locale locale) {
        PlanEdition newest = asked.requiredEdition(consultation);
        List<PlanEdition> editions = plans.editions(newest.plan().id(), MOST);
        show(page, newest, locale);
        page.addAttribute("versions", listed(editions));
        page.addAttribute("whole", editions.get(editions.size() - 1).number() == 1);
        if (from.isPresent() && to.isPresent()) {
            PlanEdition before = find(newest, from.get());
            PlanEdition after = find(newest, to.get());
            page.addAttribute("from", before.number());
            page.addAttribute("to", after.number());
            page.addAttribute("fromShown", before.plan().version());
            page.addAttribute("toShown", after.plan().version());
            page.addAttribute("changes", PlanComparison.of(before.plan(), after.plan()));
        }
        return PAGE;
    }

    private PlanEdition find(PlanEdition newest, long number) {
        return plans.edition(newest.plan().id(), number)
                .orElseThrow(() -> Refusal.notFound("There is no such version of the plan."));
    }

    private static List<Listed> listed(List<PlanEdition> editions) {
        List<Listed> listed = new ArrayList<>();
        for (int index = 0; index < editions.size(); index++) {
            PlanEdition edition = editions.get(index);
            List<Integer> changed = index + 1 < editions.size() ? changed(editions.get(index + 1), edition) : List.of();
            listed.add(new Listed(edition.number(), edition.plan().version(), edition, changed));
        }
        return listed;
    }

    private static List<Integer> changed(PlanEdition before, PlanEdition after) {
        PlanComparison comparison = PlanComparison.of(before.plan(), after.plan());
        List<Integer> numbers = new ArrayList<>();
        comparison.changed().forEach(change -> numbers.add(change.name().number()));
        comparison.added().forEach(name -> numbers.add(name.number()));
        comparison.removed().forEach(name -> numbers.add(name.number()));
        return numbers.stream().distinct().sorted().toList();
    }

    @GetMapping("/desk/plan/commitments/{id}/versions")
    String commitment(
            @PathVariable String id,
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to,
            Model page,
            Locale locale) {
        PlanEdition newest = asked.requiredEdition(consultation);
        List<PlanEdition> editions = plans.editions(newest.plan().id(), MOST);
        List<Version> versions = versions(editions, id);
        if (versions.isEmpty()) {
            throw Refusal.notFound("There is no commitment with this id in the plan.");
        }
        show(page, newest, locale);
        Language language = Reading.language(newest.plan(), locale);
        Commitment commitment = versions.get(0).commitment();
        page.addAttribute("commitment", commitment.id());
        page.addAttribute("number", commitment.number());
        page.addAttribute(
                "heading", commitment.title().in(language, newest.plan().defaultLanguage()));
        page.addAttribute(
                "versions",
                versions.stream()
                        .map(version -> new Listed(
                                version.commitment().version(),
                                version.commitment().version(),
                                version.edition(),
                                List.of()))
                        .toList());
        page.addAttribute("whole", editions.get(editions.size() - 1).number() == 1);
        if (from.isPresent() && to.isPresent()) {
            page.addAttribute("from", (long) from.get());
            page.addAttribute("to", (long) to.get());
            page.addAttribute("fromShown", from.get());
            page.addAttribute("toShown", to.get());
            page.addAttribute("texts", PlanComparison.texts(find(versions, from.get()), find(versions, to.get())));
        }
        return PAGE;
    }

    private static Commitment find(List<Version> versions, int number) {
        return versions.stream()
                .map(Version::commitment)
                .filter(commitment -> commitment.version() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such version of the commitment."));
    }

    /** The newest first; each with the edition it came with. */
    private static List<Version> versions(List<PlanEdition> editions, String id) {
        List<Version> versions = new ArrayList<>();
        for (PlanEdition edition : editions) {
            edition.plan().commitments().stream()
                    .filter(commitment -> commitment.id().equals(id))
                    .findFirst()
                    .ifPresent(commitment -> {
                        versions.removeIf(known -> known.commitment().version() == commitment.version());
                        versions.add(new Version(commitment, edition));
                    });
        }
        return versions;
    }

    private static void show(Model page, PlanEdition newest, Locale locale) {
        page.addAttribute("consultation", newest.plan().id());
        page.addAttribute("planTitle", new PlanWords(newest.plan(), locale).title());
        page.addAttribute("zone", newest.plan().timeZone());
    }
}
