/** What every channel must keep, as tests that each channel's own tests extend. */
@NullMarked
package org.openconsult.testkit;

import org.jspecify.annotations.NullMarked;
