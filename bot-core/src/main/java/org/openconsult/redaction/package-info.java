/** What tells who somebody is, found in what people write and hidden where it is published. */
@NullMarked
package org.openconsult.redaction;

import org.jspecify.annotations.NullMarked;
