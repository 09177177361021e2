/** Finding and counting comments. */
@NullMarked
package org.openconsult.search;

import org.jspecify.annotations.NullMarked;
