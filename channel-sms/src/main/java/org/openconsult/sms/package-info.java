/** Text messages on any phone: how a reply looks and what it costs there. */
@NullMarked
package org.openconsult.sms;

import org.jspecify.annotations.NullMarked;
