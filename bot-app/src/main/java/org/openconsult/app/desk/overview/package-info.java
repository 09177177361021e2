/** How the consultation goes, at a glance. */
@NullMarked
package org.openconsult.app.desk.overview;

import org.jspecify.annotations.NullMarked;
