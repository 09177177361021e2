/** The first page, and the one to sign in on. */
@NullMarked
package org.openconsult.app.front;

import org.jspecify.annotations.NullMarked;
