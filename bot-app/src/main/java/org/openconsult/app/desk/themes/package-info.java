/** The code book: what comments are about, in the coordinators' words. */
@NullMarked
package org.openconsult.app.desk.themes;

import org.jspecify.annotations.NullMarked;
