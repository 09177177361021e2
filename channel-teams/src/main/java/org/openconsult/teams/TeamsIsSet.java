package org.openconsult.teams;

import org.openconsult.http.settings.SettingsCondition;

/** Any of the bot's settings is given: half of them is a mistake to report, not a reason to stay away. */
class TeamsIsSet extends SettingsCondition<TeamsSettings> {
    TeamsIsSet() {
        super(TeamsSettings.class, TeamsSettings::given);
    }
}
