/** Files that people send: where they are taken, how large they may be, and where they lie until they are taken in. */
@NullMarked
package org.openconsult.app.upload;

import org.jspecify.annotations.NullMarked;
