package org.openconsult.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** A provider that is away. */
public final class Nobody {
    private Nobody() {}

    /** An address on this machine where nobody listens. */
    public static URI address() {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + listener.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
