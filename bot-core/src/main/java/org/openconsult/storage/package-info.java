/** How documents are written so that nothing is lost, doubled or undone. */
@NullMarked
package org.openconsult.storage;

import org.jspecify.annotations.NullMarked;
