/** What providers ask of us over HTTP: read without mending anything, and answered so that nothing gets lost. */
@NullMarked
package org.openconsult.http.request;

import org.jspecify.annotations.NullMarked;
