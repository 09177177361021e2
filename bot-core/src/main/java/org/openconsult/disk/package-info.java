/** What is kept on this machine's own disk. */
@NullMarked
package org.openconsult.disk;

import org.jspecify.annotations.NullMarked;
