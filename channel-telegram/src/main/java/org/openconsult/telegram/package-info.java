/** Telegram: how much fits into a message there and how a reply looks. */
@NullMarked
package org.openconsult.telegram;

import org.jspecify.annotations.NullMarked;
