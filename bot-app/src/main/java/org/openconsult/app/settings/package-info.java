/** What an operator can set, read once and checked. */
@NullMarked
package org.openconsult.app.settings;

import org.jspecify.annotations.NullMarked;
