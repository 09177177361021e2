/** A MongoDB-compatible database in a folder, whose acknowledged writes survive kill -9 and a power cut. */
@NullMarked
package org.openconsult.embeddeddatabase;

import org.jspecify.annotations.NullMarked;
