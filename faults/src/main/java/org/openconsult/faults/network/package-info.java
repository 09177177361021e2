/** What lies between the product and its database, and can be cut and slowed. */
@NullMarked
package org.openconsult.faults.network;

import org.jspecify.annotations.NullMarked;
