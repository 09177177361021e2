/** Adaptive Cards: replies as they look in Teams, none larger than Teams takes. */
@NullMarked
package org.openconsult.teams.cards;

import org.jspecify.annotations.NullMarked;
