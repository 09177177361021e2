/** Tokens by which programs act for a person, with fewer rights and for a limited time. */
@NullMarked
package org.openconsult.app.token;

import org.jspecify.annotations.NullMarked;
