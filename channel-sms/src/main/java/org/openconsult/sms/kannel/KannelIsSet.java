package org.openconsult.sms.kannel;

import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Any of Kannel's settings is given: half of them is a mistake to report, not a reason to stay away. */
class KannelIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        BindResult<KannelSettings> settings =
                Binder.get(context.getEnvironment()).bind("consult.sms.kannel", KannelSettings.class);
        return settings.isBound() && settings.get().given();
    }
}
