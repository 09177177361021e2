/** The way of a message: stored, understood and committed in one write, its effects applied once. */
@NullMarked
package org.openconsult.turn;

import org.jspecify.annotations.NullMarked;
