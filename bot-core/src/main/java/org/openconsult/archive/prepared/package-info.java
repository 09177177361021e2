/** Archives that are written in the background and wait to be fetched. */
@NullMarked
package org.openconsult.archive.prepared;

import org.jspecify.annotations.NullMarked;
