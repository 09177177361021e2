/** Whether a request comes from the Bot Framework, for this bot and from its tenant. */
@NullMarked
package org.openconsult.teams.identity;

import org.jspecify.annotations.NullMarked;
