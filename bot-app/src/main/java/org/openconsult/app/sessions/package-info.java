/** Facilitated sessions as the application runs them: their parts, their counts, and the codes for those who lead. */
@NullMarked
package org.openconsult.app.sessions;

import org.jspecify.annotations.NullMarked;
