/** Sending what the outbox holds, at least once and each doubt visible, and what became of it. */
@NullMarked
package org.openconsult.delivery;

import org.jspecify.annotations.NullMarked;
