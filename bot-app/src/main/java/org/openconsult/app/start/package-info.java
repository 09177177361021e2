/** Starting: what waits for the database, what is printed, and what is said when it fails. */
@NullMarked
package org.openconsult.app.start;

import org.jspecify.annotations.NullMarked;
