/** Where a conversation can stand, and what a message means there. */
@NullMarked
package org.openconsult.conversation.step;

import org.jspecify.annotations.NullMarked;
