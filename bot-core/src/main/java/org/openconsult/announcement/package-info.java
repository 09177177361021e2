/** What coordinators tell many people at once. */
@NullMarked
package org.openconsult.announcement;

import org.jspecify.annotations.NullMarked;
