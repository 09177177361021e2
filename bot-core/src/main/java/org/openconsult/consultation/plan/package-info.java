/** How an action plan comes in from a file and how an edited one takes the place of a stored one. */
@NullMarked
package org.openconsult.consultation.plan;

import org.jspecify.annotations.NullMarked;
