/** The way of a message, put together from the parts of the core. */
@NullMarked
package org.openconsult.app.flow;

import org.jspecify.annotations.NullMarked;
