/** Messages that go out by a sending of their own: their workers, and those that could not be sent. */
@NullMarked
package org.openconsult.app.outbox;

import org.jspecify.annotations.NullMarked;
