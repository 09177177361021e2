package org.openconsult.telegram;

import org.openconsult.http.settings.SettingsCondition;

/** Any of the bot's settings is given: half of them is a mistake to report, not a reason to stay away. */
class TelegramIsSet extends SettingsCondition<TelegramSettings> {
    TelegramIsSet() {
        super(TelegramSettings.class, TelegramSettings::given);
    }
}
