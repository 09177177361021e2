/** How the bot talks: a pure function from a conversation and a message to the next conversation, replies and facts. */
@NullMarked
package org.openconsult.conversation;

import org.jspecify.annotations.NullMarked;
