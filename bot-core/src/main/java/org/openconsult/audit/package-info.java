/** What people at the desk change: on what they saw and nothing newer, and never without a trace of who did it. */
@NullMarked
package org.openconsult.audit;

import org.jspecify.annotations.NullMarked;
