/** Keeps messages on this machine's disk while the database is out of reach, and hands them on when it is back. */
@NullMarked
package org.openconsult.spool;

import org.jspecify.annotations.NullMarked;
