/** One message being answered: what is known, what is said and what comes of it. */
@NullMarked
package org.openconsult.conversation.talk;

import org.jspecify.annotations.NullMarked;
