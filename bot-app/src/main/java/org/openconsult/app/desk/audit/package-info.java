/** The audit trail at the desk: who did what, when, and what changed by it. */
@NullMarked
package org.openconsult.app.desk.audit;

import org.jspecify.annotations.NullMarked;
