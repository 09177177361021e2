/** The report of a review, for a committee: as a page, as PDF and as a Word document, in English and Spanish. */
@NullMarked
package org.openconsult.app.desk.report;

import org.jspecify.annotations.NullMarked;
