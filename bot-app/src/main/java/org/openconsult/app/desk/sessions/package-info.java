/** Sessions that coordinators lead with groups. */
@NullMarked
package org.openconsult.app.desk.sessions;

import org.jspecify.annotations.NullMarked;
