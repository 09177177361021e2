/** People and organisations whom coordinators know: taken in with the proof that they agreed, joined to whoever writes from there. */
@NullMarked
package org.openconsult.contact;

import org.jspecify.annotations.NullMarked;
