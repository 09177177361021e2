/** The engine alone, step by step. */
@NullMarked
package org.openconsult.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
