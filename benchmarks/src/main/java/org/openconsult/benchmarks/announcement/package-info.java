/** A message to very many people, to a provider that answers at once. */
@NullMarked
package org.openconsult.benchmarks.announcement;

import org.jspecify.annotations.NullMarked;
