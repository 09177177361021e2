/** Spreadsheets that people send, CSV or XLSX, as lines of cells. */
@NullMarked
package org.openconsult.sheet;

import org.jspecify.annotations.NullMarked;
