/** What is meant to be said to a person, before any channel draws it. */
@NullMarked
package org.openconsult.reply;

import org.jspecify.annotations.NullMarked;
