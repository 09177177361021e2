/** Puts the parts together and starts them. */
@NullMarked
package org.openconsult.app;

import org.jspecify.annotations.NullMarked;
