/** Microsoft Teams: the channel, and what an operator sets. */
@NullMarked
package org.openconsult.teams;

import org.jspecify.annotations.NullMarked;
