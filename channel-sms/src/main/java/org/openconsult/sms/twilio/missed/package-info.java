/** Asks Twilio which messages came of late, and takes in those that it could not bring. */
@NullMarked
package org.openconsult.sms.twilio.missed;

import org.jspecify.annotations.NullMarked;
