/** What the settings of providers are read with. */
@NullMarked
package org.openconsult.http.settings;

import org.jspecify.annotations.NullMarked;
