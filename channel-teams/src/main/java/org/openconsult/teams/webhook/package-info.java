/** The way in: where Teams brings activities. */
@NullMarked
package org.openconsult.teams.webhook;

import org.jspecify.annotations.NullMarked;
