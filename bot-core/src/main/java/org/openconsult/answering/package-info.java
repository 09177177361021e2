/** Answering a consultation: what still waits for an answer, and telling people what was decided on what they said. */
@NullMarked
package org.openconsult.answering;

import org.jspecify.annotations.NullMarked;
