/** Facilitated sessions: a group goes through commitments while somebody leads, and what they say belongs together. */
@NullMarked
package org.openconsult.session;

import org.jspecify.annotations.NullMarked;
