/** Lets messages to many people go out while the program runs. */
@NullMarked
package org.openconsult.app.mailing;

import org.jspecify.annotations.NullMarked;
