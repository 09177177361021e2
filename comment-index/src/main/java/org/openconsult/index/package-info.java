/** Comments in an index of this machine's own, which is made of what is stored and can be made again. */
@NullMarked
package org.openconsult.index;

import org.jspecify.annotations.NullMarked;
