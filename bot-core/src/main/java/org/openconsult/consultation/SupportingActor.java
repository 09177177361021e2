package org.openconsult.consultation;

/**
 * Somebody who helps to keep a commitment.
 *
 * @param kind as the plan says it: {@code state}, {@code civil_society}, {@code private_sector}, …
 */
public record SupportingActor(String kind, LocalizedText name) {}
