/** At the desk: what became of the draft, and why its texts were changed. */
@NullMarked
package org.openconsult.app.desk.changes;

import org.jspecify.annotations.NullMarked;
