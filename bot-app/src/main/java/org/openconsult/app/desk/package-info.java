/** The coordinators' place in the browser. */
@NullMarked
package org.openconsult.app.desk;

import org.jspecify.annotations.NullMarked;
