/** What a channel must be and do, and what travels through it. */
@NullMarked
package org.openconsult.channel;

import org.jspecify.annotations.NullMarked;
