package org.openconsult.sms.twilio;

import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Any of Twilio's settings is given: half of them is a mistake to report, not a reason to stay away. */
class TwilioIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        BindResult<TwilioSettings> settings =
                Binder.get(context.getEnvironment()).bind("consult.sms.twilio", TwilioSettings.class);
        return settings.isBound() && settings.get().given();
    }
}
