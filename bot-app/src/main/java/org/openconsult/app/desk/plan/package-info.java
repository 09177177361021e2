/** The plan at the desk: loading and editing it, how people see it, its versions and its phases. */
@NullMarked
package org.openconsult.app.desk.plan;

import org.jspecify.annotations.NullMarked;
