/** What Telegram shows of the bot: its menus and how it introduces itself. */
@NullMarked
package org.openconsult.telegram.profile;

import org.jspecify.annotations.NullMarked;
