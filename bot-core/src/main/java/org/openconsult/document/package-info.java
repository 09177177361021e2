/** Photos, minutes and recordings of what people said together, kept beside the session or meeting they are of. */
@NullMarked
package org.openconsult.document;

import org.jspecify.annotations.NullMarked;
