/** What stands in for Telegram in tests. */
@NullMarked
package org.openconsult.telegram.played;

import org.jspecify.annotations.NullMarked;
