/** The coordinators' place in the browser: a package for each of its places, and what they work with. */
@NullMarked
package org.openconsult.app.desk;

import org.jspecify.annotations.NullMarked;
