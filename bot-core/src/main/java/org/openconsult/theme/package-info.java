/** The code book: the themes by which coordinators sort what was said. */
@NullMarked
package org.openconsult.theme;

import org.jspecify.annotations.NullMarked;
