/** The bot itself: what it is called, and whether Telegram lets it work. */
@NullMarked
package org.openconsult.telegram.bot;

import org.jspecify.annotations.NullMarked;
