/** What was written to people, and what could not be sent. */
@NullMarked
package org.openconsult.app.desk.messages;

import org.jspecify.annotations.NullMarked;
