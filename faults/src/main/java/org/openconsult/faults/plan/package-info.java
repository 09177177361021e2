/** Which faults happen when, and making them happen. */
@NullMarked
package org.openconsult.faults.plan;

import org.jspecify.annotations.NullMarked;
