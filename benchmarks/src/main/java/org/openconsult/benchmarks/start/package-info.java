/** How soon the packaged app answers, and what it needs. */
@NullMarked
package org.openconsult.benchmarks.start;

import org.jspecify.annotations.NullMarked;
