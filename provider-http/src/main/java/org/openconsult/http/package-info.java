/** Requests to providers, each made once, where it is known whether one can have arrived. */
@NullMarked
package org.openconsult.http;

import org.jspecify.annotations.NullMarked;
