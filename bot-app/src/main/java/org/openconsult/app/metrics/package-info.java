/** What is counted and measured for operators: never who wrote, nor what. */
@NullMarked
package org.openconsult.app.metrics;

import org.jspecify.annotations.NullMarked;
