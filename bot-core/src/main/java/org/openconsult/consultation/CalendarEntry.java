package org.openconsult.consultation;

/**
 * A named stretch of the plan's calendar, as the plan file has it.
 *
 * @param id the plan's own name for it; {@value #PUBLIC_CONSULTATION} opens and closes the consultation
 */
public record CalendarEntry(String id, LocalizedText name, DateRange dates) {
    public static final String PUBLIC_CONSULTATION = "public_consultation";
}
