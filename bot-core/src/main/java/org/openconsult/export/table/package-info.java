/** Tables as files: the same rows in each format, written one at a time. */
@NullMarked
package org.openconsult.export.table;

import org.jspecify.annotations.NullMarked;
