/** Hands messages to Teams, each in one attempt, and says what came of it. */
@NullMarked
package org.openconsult.teams.sending;

import org.jspecify.annotations.NullMarked;
