package org.openconsult.consultation.plan;

import java.util.List;

/**
 * What two people made of the same fields.
 *
 * @param fields with what either of them changed; where both did, as the one who came later has it
 * @param disputed the names of what both changed, each in another way
 */
public record MergedFields(CommitmentFields fields, List<String> disputed) {}
