/** How a text travels as SMS: its alphabet, what it costs, and where it may be cut. */
@NullMarked
package org.openconsult.sms.encoding;

import org.jspecify.annotations.NullMarked;
