/** What all pages of the desk share: the places to go to, the languages, who is signed in. */
@NullMarked
package org.openconsult.app.desk.frame;

import org.jspecify.annotations.NullMarked;
