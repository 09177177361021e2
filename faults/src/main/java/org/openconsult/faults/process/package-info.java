/** The product's instances and the database, each a process of its own that can be killed, paused and started again. */
@NullMarked
package org.openconsult.faults.process;

import org.jspecify.annotations.NullMarked;
