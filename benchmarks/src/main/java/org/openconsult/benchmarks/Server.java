package org.openconsult.benchmarks;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.openconsult.faults.process.Await;
import org.openconsult.faults.process.Instance;
import org.openconsult.faults.process.InstanceSettings;
import org.openconsult.faults.process.Ports;
import org.openconsult.faults.provider.Account;

/**
 * An instance of the packaged app in a process of its own, as it is set up for Twilio: answers go out in the webhook's answer, and
 * a public address is set. Twilio's reports on what became of answers are not played.
 */
final class Server implements AutoCloseable {
    private static final Path JAR = Path.of("bot-app/target/bot-app.jar");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Of one processor, while nobody writes. */
    private static final double BUSY = 0.1;

    private final Instance instance;
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Server(Instance instance, JMXConnector connector) throws IOException {
        this.instance = instance;
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /** Returns when it is well and has nothing left to do for what is stored already. */
    static Server start(String database) {
        try {
            int port = Ports.free();
            Path folder = Files.createTempDirectory("server");
            Instance instance = new Instance(new InstanceSettings(JAR, folder, javaOptions(port), settings(database)));
            instance.start();
            if (!instance.awaitReady(START)) {
                throw new IllegalStateException("The app does not start: see " + instance.log());
            }
            Server server = new Server(instance, connectedTo(port));
            server.awaitRest();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Safe: the process is our own, and listens on loopback. */
    @SuppressWarnings("BanJNDI")
    private static JMXConnector connectedTo(int port) throws IOException {
        return JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"));
    }

    Instance instance() {
        return instance;
    }

    /** What the process has used so far. */
    Usage usage() {
        try {
            return Usage.of(
                    ManagementFactory.newPlatformMXBeanProxy(
                            beans,
                            ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME,
                            com.sun.management.OperatingSystemMXBean.class),
                    ManagementFactory.newPlatformMXBeanProxy(
                            beans, ManagementFactory.THREAD_MXBEAN_NAME, com.sun.management.ThreadMXBean.class));
        } catch (IOException gone) {
            throw new IllegalStateException("The app has ended: see " + instance.log(), gone);
        }
    }

    /** How long Java's compilers in that process were at work so far, all of them together. */
    Duration compiled() {
        try {
            return Duration.ofMillis(ManagementFactory.newPlatformMXBeanProxy(
                            beans, ManagementFactory.COMPILATION_MXBEAN_NAME, CompilationMXBean.class)
                    .getTotalCompilationTime());
        } catch (IOException gone) {
            throw new IllegalStateException("The app has ended: see " + instance.log(), gone);
        }
    }

    private void awaitRest() {
        Usage before = usage();
        boolean busy = true;
        while (busy && Await.sleep(LOOK)) {
            Usage now = usage();
            busy = now.since(before).cpuNanos() > BUSY * LOOK.toNanos();
            before = now;
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException gone) {
            // It is about to end in any case.
        }
        instance.close();
    }

    private static List<String> javaOptions(int port) {
        return List.of(
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Dcom.sun.management.jmxremote.port=" + port,
                "-Dcom.sun.management.jmxremote.rmi.port=" + port,
                "-Dcom.sun.management.jmxremote.authenticate=false",
                "-Dcom.sun.management.jmxremote.ssl=false");
    }

    private static List<String> settings(String database) {
        List<String> settings = new ArrayList<>(Account.settings());
        settings.addAll(List.of(
                "--spring.mongodb.uri=" + database,
                "--consult.keys.encryption=" + KEY,
                "--consult.keys.lookup=" + KEY,
                "--consult.sample.enabled=true"));
        return settings;
    }
}
