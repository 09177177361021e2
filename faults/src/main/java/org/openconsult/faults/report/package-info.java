/** What a run did and what it found. */
@NullMarked
package org.openconsult.faults.report;

import org.jspecify.annotations.NullMarked;
