/** What authors of plans and translators run in a terminal: a talk to try their texts in, and a check of them. */
@NullMarked
package org.openconsult.app.author;

import org.jspecify.annotations.NullMarked;
