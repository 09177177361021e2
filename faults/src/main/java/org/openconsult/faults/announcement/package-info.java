/** An announcement to very many people over a provider that has bad days, while instances are killed. */
@NullMarked
package org.openconsult.faults.announcement;

import org.jspecify.annotations.NullMarked;
