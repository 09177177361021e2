/** What is said where several people are together: how somebody leads them through a session, and what they are shown. */
@NullMarked
package org.openconsult.facilitation;

import org.jspecify.annotations.NullMarked;
