/** The people at the desk: accounts as administrators keep them, and what everybody keeps of their own. */
@NullMarked
package org.openconsult.app.desk.people;

import org.jspecify.annotations.NullMarked;
