package org.openconsult.consultation;

/** A part of the country that people say they live in. */
public record District(String id, LocalizedText name) {}
