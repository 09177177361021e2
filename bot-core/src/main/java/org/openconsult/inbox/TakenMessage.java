package org.openconsult.inbox;

/**
 * A message that has had its effect.
 *
 * @param id a keyed hash of the provider's id for it
 * @param answers how many messages answered it
 */
public record TakenMessage(String id, int answers) {}
