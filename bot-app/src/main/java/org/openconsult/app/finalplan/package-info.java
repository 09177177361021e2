/** The plan as a document on the Open Government Partnership's template, to be read, printed and handed in. */
@NullMarked
package org.openconsult.app.finalplan;

import org.jspecify.annotations.NullMarked;
