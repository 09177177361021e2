package org.openconsult.faults.process;

import java.nio.file.Path;
import java.util.List;

/**
 * How an instance is started.
 *
 * @param jar the packaged app
 * @param folder its own: its data folder and its output
 * @param javaOptions before {@code -jar}
 * @param settings after it, beside port and data folder
 */
public record InstanceSettings(Path jar, Path folder, List<String> javaOptions, List<String> settings) {}
