/** Why a plan's texts changed: the comments and themes behind each change. */
@NullMarked
package org.openconsult.trace;

import org.jspecify.annotations.NullMarked;
