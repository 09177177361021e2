package org.openconsult.consultation;

/**
 * Who changed a plan, at the desk or by a program of theirs.
 *
 * @param name the one they sign in with
 * @param reason why, in their words; empty where none was asked for
 */
public record PlanAuthor(String name, String reason) {}
