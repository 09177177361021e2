/** People who write, each at their own pace, and what they are known to have sent. */
@NullMarked
package org.openconsult.faults.people;

import org.jspecify.annotations.NullMarked;
