/** Plays Microsoft's side over real HTTP. */
@NullMarked
package org.openconsult.teams.played;

import org.jspecify.annotations.NullMarked;
