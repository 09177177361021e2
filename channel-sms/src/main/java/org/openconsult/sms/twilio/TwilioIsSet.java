package org.openconsult.sms.twilio;

import org.openconsult.http.settings.SettingsCondition;
import org.openconsult.sms.chatapp.ChatAppSettings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Any of Twilio's settings is given: half of them is a mistake to report, not a reason to stay away. */
class TwilioIsSet implements Condition {
    private final Condition account = new SettingsCondition<>(TwilioSettings.class, TwilioSettings::given);
    private final Condition chatApps = new SettingsCondition<>(ChatAppSettings.class, ChatAppSettings::given);

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return account.matches(context, metadata) || chatApps.matches(context, metadata);
    }
}
