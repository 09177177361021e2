/** Asks contacts who never wrote to take part: each once, in their language, with who asks and how to hear no more. */
@NullMarked
package org.openconsult.invitation;

import org.jspecify.annotations.NullMarked;
