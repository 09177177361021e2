/** What came in and could not be taken in. */
@NullMarked
package org.openconsult.app.inbox;

import org.jspecify.annotations.NullMarked;
