/** The people who run a consultation: their accounts, roles and signing in. */
@NullMarked
package org.openconsult.app.coordinator;

import org.jspecify.annotations.NullMarked;
