/** Asks Telegram for what people write, so that no public address is needed. */
@NullMarked
package org.openconsult.telegram.polling;

import org.jspecify.annotations.NullMarked;
