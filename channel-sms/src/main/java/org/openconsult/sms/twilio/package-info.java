/** Twilio brings and takes text messages: its signed webhook and its answer in TwiML. */
@NullMarked
package org.openconsult.sms.twilio;

import org.jspecify.annotations.NullMarked;
