/** What all pages and doors for programs share: limits on what comes in, and the words of errors. */
@NullMarked
package org.openconsult.app.page;

import org.jspecify.annotations.NullMarked;
