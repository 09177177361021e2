/** The pages on which coordinators write to many people at once, and see what became of it. */
@NullMarked
package org.openconsult.app.desk.announcements;

import org.jspecify.annotations.NullMarked;
