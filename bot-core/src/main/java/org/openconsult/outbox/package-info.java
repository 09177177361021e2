/** What is said to people, and what became of it. */
@NullMarked
package org.openconsult.outbox;

import org.jspecify.annotations.NullMarked;
