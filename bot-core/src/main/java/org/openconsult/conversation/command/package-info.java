/** What a person can ask for at any step, a class for each. */
@NullMarked
package org.openconsult.conversation.command;

import org.jspecify.annotations.NullMarked;
