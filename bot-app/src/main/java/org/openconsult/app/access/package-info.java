/** Who may open what. */
@NullMarked
package org.openconsult.app.access;

import org.jspecify.annotations.NullMarked;
