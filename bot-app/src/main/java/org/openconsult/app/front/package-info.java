/** Where coordinators sign in. */
@NullMarked
package org.openconsult.app.front;

import org.jspecify.annotations.NullMarked;
