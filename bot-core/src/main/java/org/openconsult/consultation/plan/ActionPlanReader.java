package org.openconsult.consultation.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;

/**
 * Reads an action plan from its file, YAML or JSON. Takes any characters at all without failing: what is wrong is in the
 * reading, every error of it at once.
 */
public final class ActionPlanReader {

    /**
     * Reads a plan as a whole or not at all, and says in English what is wrong.
     *
     * @param yamlOrJson the file, up to a million characters
     */
    public PlanReading read(String yamlOrJson) {
        return read(yamlOrJson, Locale.ENGLISH);
    }

    /**
     * Reads a plan as a whole or not at all.
     *
     * @param yamlOrJson the file, up to a million characters
     * @param locale in whose language it is said what is wrong; in English where that is not spoken here
     */
    public PlanReading read(String yamlOrJson, Locale locale) {
        Problems problems = new Problems(new Remarks(locale));
        Optional<PlanFile> file = PlanFile.read(yamlOrJson, problems).filter(read -> !problems.hasErrors());
        file.ifPresent(read -> new OgpGuidance(read, problems).check());
        return new PlanReading(
                file.map(PlanFile::plan).map(ActionPlanReader::inOrder), problems.errors(), problems.warnings());
    }

    private static ActionPlan inOrder(ActionPlan plan) {
        List<Commitment> byNumber = plan.commitments().stream()
                .sorted(Comparator.comparingInt(Commitment::number))
                .toList();
        return plan.withCommitments(plan.version(), byNumber);
    }
}
