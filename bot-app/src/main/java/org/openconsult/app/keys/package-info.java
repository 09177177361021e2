/** The secrets that addresses are encrypted and looked up with, and where they are kept. */
@NullMarked
package org.openconsult.app.keys;

import org.jspecify.annotations.NullMarked;
