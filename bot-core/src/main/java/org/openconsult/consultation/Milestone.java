package org.openconsult.consultation;

/** A step of a commitment with a deliverable that can be checked. */
public record Milestone(int number, LocalizedText activity, DateRange dates) {}
