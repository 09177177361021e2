package org.openconsult.telegram;

import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Telegram is to bring messages. Reads the settings as they are used: an empty mode is the usual one. */
class UsesWebhook implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        BindResult<TelegramSettings> settings =
                Binder.get(context.getEnvironment()).bind("consult.telegram", TelegramSettings.class);
        return settings.isBound() && settings.get().usesWebhook();
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
