/** The app by which an organisation puts the bot into its Teams: a manifest in each language, icons, zipped. */
@NullMarked
package org.openconsult.teams.apppackage;

import org.jspecify.annotations.NullMarked;
