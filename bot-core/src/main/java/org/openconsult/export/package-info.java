/** What leaves the product as data: comments in documented columns, with as much about people as the reader may see. */
@NullMarked
package org.openconsult.export;

import org.jspecify.annotations.NullMarked;
