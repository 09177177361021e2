/** Near-identical comments, shown as one with how many there are and how they differ. */
@NullMarked
package org.openconsult.app.desk.campaigns;

import org.jspecify.annotations.NullMarked;
