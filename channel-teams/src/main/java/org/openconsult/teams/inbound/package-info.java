/** What one activity of Teams is for us. */
@NullMarked
package org.openconsult.teams.inbound;

import org.jspecify.annotations.NullMarked;
