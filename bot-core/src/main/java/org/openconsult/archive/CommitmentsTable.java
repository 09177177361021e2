package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.ofText;
import static org.openconsult.export.table.Column.optional;

import java.util.List;
import java.util.function.Consumer;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.table.Table;

/** What was consulted on: each version of each commitment, for ever. */
record CommitmentsTable(Consultations consultations) implements ArchiveTable<CommitmentText> {
    private static final Table<CommitmentText> TABLE = new Table<>(
            "commitments",
            "A row is the text of one version of one commitment in one language. Every version there ever was is here; comments"
                    + " name the one they were made on.",
            List.of(
                    always("commitment_id", "Names the commitment for ever.", text -> text.version()
                            .id()),
                    always(
                            "version",
                            "1 for the first text; each change of any part of it makes the next.",
                            text -> text.version().version()),
                    always("language", "The language of the texts in this row, like en or es.", text -> text.language()
                            .tag()),
                    optional(
                            "number",
                            "The commitment's number in the plan as it is now. Empty where the plan has it no more.",
                            CommitmentText::number),
                    always("in_force", "true for the version that the plan has now.", CommitmentText::isInForce),
                    optional("theme", "The plan's own heading for it.", text -> text.in(Commitment::theme)),
                    ofText("title", "What it is called.", text -> text.in(Commitment::title)),
                    ofText(
                            "summary",
                            "The short text that people are shown first.",
                            text -> text.in(Commitment::summary)),
                    ofText("problem", "The public problem that it addresses.", text -> text.in(Commitment::problem)),
                    ofText("description", "What is promised.", text -> text.in(Commitment::description)),
                    ofText(
                            "contribution",
                            "How it will help to solve the problem.",
                            text -> text.in(Commitment::contribution)),
                    always(
                            "ogp_values",
                            "The values of the Open Government Partnership that it serves: transparency, accountability,"
                                    + " public_participation, technology_and_innovation, with \"; \" between them.",
                            CommitmentText::values),
                    ofText("ogp_relevance", "Why it is relevant to them.", text -> text.in(Commitment::ogpRelevance)),
                    ofText(
                            "additional_information",
                            "What else is to be said. Empty where there is nothing.",
                            CommitmentText::additionalInformation),
                    always(
                            "start",
                            "The day on which work begins.",
                            text -> text.version().dates().start().toString()),
                    always(
                            "end",
                            "The day on which it is to be done.",
                            text -> text.version().dates().end().toString()),
                    optional("lead_agency", "Who is responsible.", text -> text.in(Commitment::leadAgency)),
                    ofText(
                            "supporting_actors",
                            "Who helps, one a line, with their kind in brackets.",
                            CommitmentText::supportingActors),
                    ofText(
                            "milestones",
                            "The steps, one a line: number, what is done, and from when to when.",
                            CommitmentText::milestones)));

    @Override
    public Table<CommitmentText> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<CommitmentText> row) {
        consultations
                .texts(request.plan().id())
                .flatMap(version -> CommitmentText.of(request.plan(), version))
                .forEach(row);
    }
}
