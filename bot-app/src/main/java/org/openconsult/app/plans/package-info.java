/** The consultations there are, as the web sees them. */
@NullMarked
package org.openconsult.app.plans;

import org.jspecify.annotations.NullMarked;
