/** Microsoft Teams: nothing but the place where its channel will register itself. */
@NullMarked
package org.openconsult.teams;

import org.jspecify.annotations.NullMarked;
