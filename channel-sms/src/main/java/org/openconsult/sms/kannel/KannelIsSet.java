package org.openconsult.sms.kannel;

import org.openconsult.http.settings.SettingsCondition;

/** Any of Kannel's settings is given: half of them is a mistake to report, not a reason to stay away. */
class KannelIsSet extends SettingsCondition<KannelSettings> {
    KannelIsSet() {
        super(KannelSettings.class, KannelSettings::given);
    }
}
