/** The sending of messages: its settings, its threads, and what could not be sent. */
@NullMarked
package org.openconsult.app.outbox;

import org.jspecify.annotations.NullMarked;
