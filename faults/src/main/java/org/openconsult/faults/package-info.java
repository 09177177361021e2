/** Breaks what the product runs on while people write to it, and judges what is left. */
@NullMarked
package org.openconsult.faults;

import org.jspecify.annotations.NullMarked;
