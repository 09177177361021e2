package org.openconsult.app.publicpage;

/**
 * A text of the plan in one language.
 *
 * @param lang which, so that a page says it: the plan may lack the reader's
 */
record PlanText(String text, String lang) {}
