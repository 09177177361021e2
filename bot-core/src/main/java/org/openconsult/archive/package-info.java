/** All that a consultation has gathered, in one file that can be checked. */
@NullMarked
package org.openconsult.archive;

import org.jspecify.annotations.NullMarked;
