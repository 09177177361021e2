/** What the providers of text messages have in common. */
@NullMarked
package org.openconsult.sms.provider;

import org.jspecify.annotations.NullMarked;
