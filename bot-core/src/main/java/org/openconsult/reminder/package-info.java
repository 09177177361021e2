/** Reminders that go out by rule: that the consultation opens, that it closes, that a meeting is near. */
@NullMarked
package org.openconsult.reminder;

import org.jspecify.annotations.NullMarked;
