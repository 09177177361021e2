/** Reading what people said, one by one and many at once, and deciding what becomes of it. */
@NullMarked
package org.openconsult.app.desk.comments;

import org.jspecify.annotations.NullMarked;
