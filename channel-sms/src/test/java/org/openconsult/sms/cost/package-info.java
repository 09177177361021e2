/** What a comment costs in text messages. */
@NullMarked
package org.openconsult.sms.cost;

import org.jspecify.annotations.NullMarked;
