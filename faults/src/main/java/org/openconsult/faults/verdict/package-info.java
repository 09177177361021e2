/** What must be true of storage and exports after everything has come to rest, one class a check. */
@NullMarked
package org.openconsult.faults.verdict;

import org.jspecify.annotations.NullMarked;
