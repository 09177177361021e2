/** The talk with one person as both saw it, and what coordinators write to them. */
@NullMarked
package org.openconsult.correspondence;

import org.jspecify.annotations.NullMarked;
