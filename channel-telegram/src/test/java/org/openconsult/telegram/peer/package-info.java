/** The two Bot APIs that {@code ./test-peers} starts, as tests see them. */
@NullMarked
package org.openconsult.telegram.peer;

import org.jspecify.annotations.NullMarked;
