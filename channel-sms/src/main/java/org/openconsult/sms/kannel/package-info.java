/** SMS through Kannel, the gateway to a local carrier or a GSM modem: what it brings, its answers, and what it is sent. */
@NullMarked
package org.openconsult.sms.kannel;

import org.jspecify.annotations.NullMarked;
