package org.openconsult.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * What a process used: processor time, and the bytes that its threads allocated. Threads that ended in between are left out.
 *
 * @param allocated by the thread's id
 */
record Usage(long cpuNanos, Map<Long, Long> allocated) {

    static Usage of(OperatingSystemMXBean system, ThreadMXBean threads) {
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> allocated = new HashMap<>();
        for (int index = 0; index < ids.length; index++) {
            allocated.put(ids[index], bytes[index]);
        }
        return new Usage(system.getProcessCpuTime(), allocated);
    }

    Usage since(Usage before) {
        Map<Long, Long> more = new HashMap<>();
        allocated.forEach((thread, bytes) -> more.put(thread, bytes - before.allocated.getOrDefault(thread, 0L)));
        return new Usage(cpuNanos - before.cpuNanos, more);
    }

    long allocatedBytes() {
        return allocated.values().stream().mapToLong(Long::longValue).sum();
    }
}
