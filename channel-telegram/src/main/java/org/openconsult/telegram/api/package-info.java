/** Telegram's Bot API: one call is one request, and every failure says what is known of it. */
@NullMarked
package org.openconsult.telegram.api;

import org.jspecify.annotations.NullMarked;
