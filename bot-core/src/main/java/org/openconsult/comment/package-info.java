/** A person's words on a commitment or on the whole plan, and what is known about them. */
@NullMarked
package org.openconsult.comment;

import org.jspecify.annotations.NullMarked;
