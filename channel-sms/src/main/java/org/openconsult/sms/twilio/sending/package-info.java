/** Hands messages to Twilio's API, each in one attempt, and says what came of it. */
@NullMarked
package org.openconsult.sms.twilio.sending;

import org.jspecify.annotations.NullMarked;
