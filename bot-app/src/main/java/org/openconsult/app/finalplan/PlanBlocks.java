package org.openconsult.app.finalplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.app.desk.report.Block;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Mark;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Table;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.SupportingActor;

/**
 * A plan on OGP's template: the introduction, and commitment by commitment all that the template asks for.
 *
 * @see <a href="https://www.opengovpartnership.org/documents/action-plan-template/">Action plan template</a>
 */
final class PlanBlocks {
    private final ActionPlan plan;
    private final DocumentWords words;
    private final List<Block> blocks = new ArrayList<>();

    private PlanBlocks(ActionPlan plan, DocumentWords words) {
        this.plan = plan;
        this.words = words;
    }

    static List<Block> of(ActionPlan plan, DocumentWords words) {
        PlanBlocks made = new PlanBlocks(plan, words);
        made.heading(1, "introduction", words.say("introduction"));
        made.paragraph(words.in(plan.introduction()));
        made.heading(1, "commitments", words.say("commitments"));
        plan.commitments().forEach(made::commitment);
        plan.draft().ifPresent(made::draft);
        return List.copyOf(made.blocks);
    }

    private void commitment(Commitment commitment) {
        heading(2, "on-" + commitment.number(), commitment.number() + ". " + words.in(commitment.title()));
        blocks.add(facts(commitment));
        section("problem", commitment.problem());
        section("description", commitment.description());
        section("contribution", commitment.contribution());
        section("relevance", commitment.ogpRelevance());
        if (!commitment.ogpValues().isEmpty()) {
            paragraph(words.say(
                    "values",
                    commitment.ogpValues().stream()
                            .map(value -> words.value(value.name().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", "))));
        }
        commitment.additionalInformation().ifPresent(more -> section("additional", more));
        if (!commitment.milestones().isEmpty()) {
            heading(3, "milestones-" + commitment.number(), words.say("milestones"));
            blocks.add(milestones(commitment));
        }
    }

    private Table facts(Commitment commitment) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(words.say("number"), "" + commitment.number()));
        rows.add(row(words.say("name"), words.in(commitment.title())));
        rows.add(row(
                words.say("period"),
                words.say(
                        "from.to",
                        words.day(commitment.dates().start()),
                        words.day(commitment.dates().end()))));
        rows.add(row(words.say("lead"), words.in(commitment.leadAgency())));
        String actors = commitment.supportingActors().stream()
                .map(SupportingActor::name)
                .map(words::in)
                .collect(Collectors.joining("; "));
        if (!actors.isEmpty()) {
            rows.add(row(words.say("actors"), actors));
        }
        return new Table(
                "facts-" + commitment.number(),
                words.say("facts", commitment.number()),
                Optional.empty(),
                List.of(head(words.say("part")), head(words.say("says"))),
                rows);
    }

    private Table milestones(Commitment commitment) {
        return new Table(
                "steps-" + commitment.number(),
                words.say("milestones.of", commitment.number()),
                Optional.empty(),
                List.of(head(words.say("deliverable")), head(words.say("start")), head(words.say("end"))),
                commitment.milestones().stream().map(this::row).toList());
    }

    private List<Cell> row(Milestone milestone) {
        return row(
                milestone.number() + ". " + words.in(milestone.activity()),
                words.day(milestone.dates().start()),
                words.day(milestone.dates().end()));
    }

    /** Who knows the draft finds its commitments again. */
    private void draft(DraftNumbers draft) {
        heading(1, "draft", words.say("draft"));
        paragraph(words.say("draft.lead"));
        blocks.add(new Table(
                "draft-numbers",
                words.say("draft"),
                Optional.empty(),
                List.of(
                        head(words.say("draft.number")),
                        head(words.say("name")),
                        head(words.say("draft.became")),
                        head(words.say("draft.reason"))),
                draft.commitments().stream().map(this::row).toList()));
    }

    private List<Cell> row(DraftCommitment was) {
        return row(
                "" + was.number(),
                was.title().map(words::in).orElse(""),
                was.dropped()
                        ? words.say("draft.dropped")
                        : plan.became(was).stream()
                                .map(now -> "" + now.number())
                                .collect(Collectors.joining(", ")),
                was.reason().map(words::in).orElse(""));
    }

    private void section(String name, LocalizedText text) {
        heading(3, name + "-" + blocks.size(), words.say(name));
        paragraph(words.in(text));
    }

    private void heading(int level, String id, String text) {
        blocks.add(new Heading(level, id, text));
    }

    private void paragraph(String text) {
        blocks.add(new Paragraph(text, false));
    }

    private static Head head(String text) {
        return new Head(text, false, false);
    }

    private static List<Cell> row(String... cells) {
        return List.of(cells).stream().map(text -> new Cell(text, 0, Mark.NONE)).toList();
    }
}
