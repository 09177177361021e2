package org.openconsult.consultation.plan;

/**
 * What is wrong or unusual at one place of a plan file, told to the coordinator who wrote it.
 *
 * @param line counted from 1; 1 as well where the place is not known
 * @param field the place by name, like {@code commitments[2].milestones[0].end_date}; empty for the file as a whole
 * @param message one or two plain sentences
 */
public record PlanProblem(int line, String field, String message) {}
