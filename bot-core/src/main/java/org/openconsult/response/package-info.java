/** Reasoned responses: what was decided on what people said, and why. */
@NullMarked
package org.openconsult.response;

import org.jspecify.annotations.NullMarked;
