/** Order in more than memory holds. */
@NullMarked
package org.openconsult.disk.sort;

import org.jspecify.annotations.NullMarked;
