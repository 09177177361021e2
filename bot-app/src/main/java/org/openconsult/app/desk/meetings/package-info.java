/** Where people at the desk enter what was said face to face. */
@NullMarked
package org.openconsult.app.desk.meetings;

import org.jspecify.annotations.NullMarked;
