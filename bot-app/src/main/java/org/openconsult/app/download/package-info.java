/** Handing comments out as files, and keeping account of who got more than the public may see. */
@NullMarked
package org.openconsult.app.download;

import org.jspecify.annotations.NullMarked;
