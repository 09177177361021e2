/** Plays Microsoft's side over real HTTP, and the product around the channel. */
@NullMarked
package org.openconsult.teams.played;

import org.jspecify.annotations.NullMarked;
