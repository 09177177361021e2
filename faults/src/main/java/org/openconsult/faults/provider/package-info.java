/** Twilio, played over HTTP with all that goes wrong there. */
@NullMarked
package org.openconsult.faults.provider;

import org.jspecify.annotations.NullMarked;
