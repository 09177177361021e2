/** Twilio's own programs, run on this machine to be compared with. */
@NullMarked
package org.openconsult.sms.twilio.peer;

import org.jspecify.annotations.NullMarked;
