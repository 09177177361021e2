/** What coordinators write to one person, kept apart from what the bot says and erased with the person. */
@NullMarked
package org.openconsult.letter;

import org.jspecify.annotations.NullMarked;
