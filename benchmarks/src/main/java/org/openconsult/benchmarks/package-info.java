/** Measurements of the product, as ratios within one run. */
@NullMarked
package org.openconsult.benchmarks;

import org.jspecify.annotations.NullMarked;
