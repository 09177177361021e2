/** The spool in front of the reception: its settings, its folder, its replay and its health. */
@NullMarked
package org.openconsult.app.spool;

import org.jspecify.annotations.NullMarked;
