/** Who is heard and who is not: the targets that coordinators set, and what is missing to reach them. */
@NullMarked
package org.openconsult.coverage;

import org.jspecify.annotations.NullMarked;
