package org.openconsult.consultation;

import java.time.Instant;
import java.util.Optional;

/**
 * A plan as it was from one moment until it was changed or loaded again.
 *
 * @param number counted from 1 without a gap; unlike the plan's own version it grows also when the same plan is loaded again
 * @param since when it was made
 * @param author who made it; empty where the product brought it by itself, and where that was not kept yet
 */
public record PlanEdition(long number, ActionPlan plan, Instant since, Optional<PlanAuthor> author) {}
