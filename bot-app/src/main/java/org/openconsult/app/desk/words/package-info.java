/** What the desk calls the things of a plan, in the reader's language and the plan's time. */
@NullMarked
package org.openconsult.app.desk.words;

import org.jspecify.annotations.NullMarked;
