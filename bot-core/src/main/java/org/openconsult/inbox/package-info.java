/** Where messages come in. */
@NullMarked
package org.openconsult.inbox;

import org.jspecify.annotations.NullMarked;
