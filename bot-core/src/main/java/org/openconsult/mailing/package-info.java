/** One message for many people: who gets it, when, each once, and what became of it. */
@NullMarked
package org.openconsult.mailing;

import org.jspecify.annotations.NullMarked;
