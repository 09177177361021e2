/** Phones in the browser, for trying a consultation out. */
@NullMarked
package org.openconsult.app.simulator;

import org.jspecify.annotations.NullMarked;
