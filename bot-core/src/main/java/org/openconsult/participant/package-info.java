/** The people who take part: known by a pseudonym, their addresses sealed. */
@NullMarked
package org.openconsult.participant;

import org.jspecify.annotations.NullMarked;
