/** Photos, minutes and recordings on the pages of sessions and meetings. */
@NullMarked
package org.openconsult.app.desk.documents;

import org.jspecify.annotations.NullMarked;
