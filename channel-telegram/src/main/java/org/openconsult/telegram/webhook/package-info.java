/** Lets Telegram bring what people write. */
@NullMarked
package org.openconsult.telegram.webhook;

import org.jspecify.annotations.NullMarked;
