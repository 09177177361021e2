package org.openconsult.teams;

import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Any of the bot's settings is given: half of them is a mistake to report, not a reason to stay away. */
class TeamsIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        BindResult<TeamsSettings> settings =
                Binder.get(context.getEnvironment()).bind("consult.teams", TeamsSettings.class);
        return settings.isBound() && settings.get().given();
    }
}
