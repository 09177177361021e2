/** The report of a review: what was said on a plan, counted and in whole, as everybody may read it. */
@NullMarked
package org.openconsult.report;

import org.jspecify.annotations.NullMarked;
