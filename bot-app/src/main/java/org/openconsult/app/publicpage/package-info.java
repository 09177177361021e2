/** What everybody may see of a consultation, without signing in: the drafts, how to take part, what was said, open data. */
@NullMarked
package org.openconsult.app.publicpage;

import org.jspecify.annotations.NullMarked;
