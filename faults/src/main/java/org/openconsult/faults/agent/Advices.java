package org.openconsult.faults.agent;

import java.util.Optional;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Code that is copied into the product's methods, so everything in it is public. */
public final class Advices {
    private Advices() {}

    /** Skips the method. */
    public static final class Nothing {
        private Nothing() {}

        /** Anything but false skips. */
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        public static boolean skip() {
            return true;
        }
    }

    /** Skips the method and answers true. */
    public static final class True {
        private True() {}

        /** Anything but false skips. */
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        public static boolean skip() {
            return true;
        }

        /** What is assigned here is the method's answer. */
        @Advice.OnMethodExit
        @SuppressWarnings("UnusedVariable")
        public static void answer(@Advice.Return(readOnly = false) boolean answer) {
            answer = true;
        }
    }

    /** Skips the method and answers with nothing found. */
    public static final class Empty {
        private Empty() {}

        /** Anything but false skips. */
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        public static boolean skip() {
            return true;
        }

        /** What is assigned here is the method's answer. */
        @Advice.OnMethodExit
        @SuppressWarnings("UnusedVariable")
        public static void answer(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object answer) {
            answer = Optional.empty();
        }
    }

    /** Lets the method wait now and then before it begins. */
    public static final class Pause {
        private Pause() {}

        @Advice.OnMethodEnter
        public static void pause() {
            Stretch.pause();
        }
    }
}
