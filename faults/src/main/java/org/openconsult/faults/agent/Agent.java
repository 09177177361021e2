package org.openconsult.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;

/** Goes into an instance with {@code -javaagent}. What it cannot find ends the instance: a safety left on proves nothing. */
public final class Agent {
    /** Begins the line that says that a method was changed. */
    static final String CHANGED = "FAULTS: changed ";

    private static final int NOT_FOUND = 97;

    private Agent() {}

    /** Called by the Java machine before the instance's own main method. */
    public static void premain(String text, Instrumentation instrumentation) {
        AgentArguments arguments = AgentArguments.parse(text);
        for (SwitchedMethod off : arguments.off()) {
            change(instrumentation, off, instead(off.instead()));
        }
        arguments.stretch().ifPresent(stretch -> {
            Stretch.use(stretch);
            Moment.all().forEach(moment -> change(instrumentation, moment, Advice.to(Advices.Pause.class)));
        });
    }

    private static Advice instead(Instead instead) {
        return switch (instead) {
            case NOTHING -> Advice.to(Advices.Nothing.class);
            case TRUE -> Advice.to(Advices.True.class);
            case EMPTY -> Advice.to(Advices.Empty.class);
        };
    }

    private static void change(Instrumentation instrumentation, SwitchedMethod method, Advice advice) {
        new AgentBuilder.Default()
                .with(AgentBuilder.TypeStrategy.Default.DECORATE)
                .with(AgentBuilder.InitializationStrategy.NoOp.INSTANCE)
                .with(new EndOnError())
                .type(named(method.type()))
                .transform((builder, type, loader, module, domain) -> changed(builder, type, method, advice))
                .installOn(instrumentation);
    }

    private static DynamicType.Builder<?> changed(
            DynamicType.Builder<?> builder, TypeDescription type, SwitchedMethod method, Advice advice) {
        if (type.getDeclaredMethods().filter(named(method.method())).isEmpty()) {
            end(method + " is not there");
        }
        System.out.println(CHANGED + method);
        return builder.visit(advice.on(named(method.method())));
    }

    private static void end(String reason) {
        System.err.println("FAULTS: " + reason);
        Runtime.getRuntime().halt(NOT_FOUND);
    }

    /** Errors in agents are passed over in silence otherwise. */
    private static final class EndOnError extends AgentBuilder.Listener.Adapter {
        @Override
        public void onError(
                String type,
                @org.jspecify.annotations.Nullable ClassLoader loader,
                net.bytebuddy.utility.@org.jspecify.annotations.Nullable JavaModule module,
                boolean loaded,
                Throwable failure) {
            end(type + " could not be changed: " + failure);
        }
    }
}
