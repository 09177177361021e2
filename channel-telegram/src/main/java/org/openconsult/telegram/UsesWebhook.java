package org.openconsult.telegram;

import org.openconsult.http.settings.SettingsCondition;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;

/** Telegram is to bring messages; an empty mode is the usual one. */
class UsesWebhook extends SettingsCondition<TelegramSettings> {
    UsesWebhook() {
        super(TelegramSettings.class, TelegramSettings::usesWebhook);
    }

    /** It is to be asked for them. */
    static class Not extends NoneNestedConditions {
        Not() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(UsesWebhook.class)
        static class Brings {}
    }
}
