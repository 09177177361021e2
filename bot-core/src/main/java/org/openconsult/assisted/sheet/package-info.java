/** Meetings in a spreadsheet: a line for each comment. */
@NullMarked
package org.openconsult.assisted.sheet;

import org.jspecify.annotations.NullMarked;
