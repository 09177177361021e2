package org.openconsult.faults.network;

/** Threads that keep nobody from ending. */
final class Daemon {
    private Daemon() {}

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
