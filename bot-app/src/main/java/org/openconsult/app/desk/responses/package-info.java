/** Responses at the desk: what is answered and what waits, writing, reviewing and publishing. */
@NullMarked
package org.openconsult.app.desk.responses;

import org.jspecify.annotations.NullMarked;
