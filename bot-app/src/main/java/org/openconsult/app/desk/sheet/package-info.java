/** Spreadsheets that are brought to the desk: chosen, looked at, and then taken in. */
@NullMarked
package org.openconsult.app.desk.sheet;

import org.jspecify.annotations.NullMarked;
