/** The Bot Connector, over which Teams is reached: one call is one request, and every failure says what is known of it. */
@NullMarked
package org.openconsult.teams.connector;

import org.jspecify.annotations.NullMarked;
