/** Talks that are played and not stored: for checks of texts, the console, and the recorded transcripts of the tests. */
@NullMarked
package org.openconsult.conversation.transcript;

import org.jspecify.annotations.NullMarked;
