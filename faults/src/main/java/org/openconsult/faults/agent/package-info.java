/** Goes into an instance of the product and takes one of its safeties out, or makes rare moments long. */
@NullMarked
package org.openconsult.faults.agent;

import org.jspecify.annotations.NullMarked;
