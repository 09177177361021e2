/** What people said face to face, entered for them: the meetings, and the comments that were made there. */
@NullMarked
package org.openconsult.assisted;

import org.jspecify.annotations.NullMarked;
