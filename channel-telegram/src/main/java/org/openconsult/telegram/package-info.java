/** Telegram: nothing but the place where its channel will register itself. */
@NullMarked
package org.openconsult.telegram;

import org.jspecify.annotations.NullMarked;
