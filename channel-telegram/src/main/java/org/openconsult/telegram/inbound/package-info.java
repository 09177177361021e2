/** What one update of Telegram's Bot API is for us. */
@NullMarked
package org.openconsult.telegram.inbound;

import org.jspecify.annotations.NullMarked;
