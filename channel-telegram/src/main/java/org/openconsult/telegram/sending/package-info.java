/** Hands messages to Telegram, each in one attempt, and says what came of it. */
@NullMarked
package org.openconsult.telegram.sending;

import org.jspecify.annotations.NullMarked;
