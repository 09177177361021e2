/** What is done with an update, however it came. */
@NullMarked
package org.openconsult.telegram.intake;

import org.jspecify.annotations.NullMarked;
