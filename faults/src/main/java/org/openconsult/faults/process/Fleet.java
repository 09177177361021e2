package org.openconsult.faults.process;

import java.util.List;
import java.util.random.RandomGenerator;

/** All instances, in front of which the harness stands as a load balancer that looks at nobody's health. */
public record Fleet(List<Instance> instances) {
    public Fleet {
        instances = List.copyOf(instances);
    }

    public Instance any(RandomGenerator random) {
        return instances.get(random.nextInt(instances.size()));
    }

    /** Another one than this, where there is one. */
    public Instance otherThan(Instance one, RandomGenerator random) {
        List<Instance> others = instances.stream().filter(other -> other != one).toList();
        return others.isEmpty() ? one : others.get(random.nextInt(others.size()));
    }
}
