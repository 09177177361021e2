package org.openconsult.faults.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent names methods of the product, and one that was renamed would never be paused or switched off again. */
class NamedMethodsTest {

    static Stream<SwitchedMethod> named() {
        return Stream.concat(
                Moment.all().stream(),
                Arrays.stream(Safety.values()).map(Safety::methods).flatMap(List::stream));
    }

    @ParameterizedTest
    @MethodSource("named")
    void isInTheProduct(SwitchedMethod method) throws ClassNotFoundException {
        assertThat(Class.forName(method.type()).getDeclaredMethods())
                .extracting(Method::getName)
                .contains(method.method());
    }
}
