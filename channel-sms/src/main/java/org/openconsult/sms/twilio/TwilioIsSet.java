package org.openconsult.sms.twilio;

import org.openconsult.sms.chatapp.ChatAppSettings;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Any of Twilio's settings is given: half of them is a mistake to report, not a reason to stay away. */
class TwilioIsSet implements Condition {
    private static final String PREFIX = "consult.sms.twilio";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Binder settings = Binder.get(context.getEnvironment());
        BindResult<TwilioSettings> account = settings.bind(PREFIX, TwilioSettings.class);
        BindResult<ChatAppSettings> chatApps = settings.bind(PREFIX, ChatAppSettings.class);
        return (account.isBound() && account.get().given())
                || (chatApps.isBound() && chatApps.get().given());
    }
}
