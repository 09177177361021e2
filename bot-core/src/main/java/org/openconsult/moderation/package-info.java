/** What coordinators do with comments and how they read them; nothing is deleted, and the words stay as people wrote them. */
@NullMarked
package org.openconsult.moderation;

import org.jspecify.annotations.NullMarked;
