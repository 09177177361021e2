/** What people type and what they are told: commands, numbers and phrases, by language. */
@NullMarked
package org.openconsult.conversation.words;

import org.jspecify.annotations.NullMarked;
