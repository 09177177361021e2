/** The interface for programs of coordinators. */
@NullMarked
package org.openconsult.app.api;

import org.jspecify.annotations.NullMarked;
