/** What is done with an activity, and what Teams is answered. */
@NullMarked
package org.openconsult.teams.intake;

import org.jspecify.annotations.NullMarked;
