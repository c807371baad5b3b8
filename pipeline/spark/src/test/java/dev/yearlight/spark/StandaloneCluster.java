package dev.yearlight.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Spark's own master and two workers, each a process on this machine; every one of them is ended with it. */
final class StandaloneCluster implements AutoCloseable {

    private static final Path MODULE = Path.of(System.getProperty("yearlight.home"), "pipeline/spark");
    private static final String LOOPBACK = "127.0.0.1";
    private static final int SECONDS_TO_END = 20;

    private final Path folder;
    private final String master;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path folder, String master) {
        this.folder = folder;
        this.master = master;
    }

    /** Starts it; its home and its workers' folders lie in this one. */
    static StandaloneCluster start(Path folder) throws IOException {
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("home")).resolve("jars"),
                MODULE.resolve("target/lib").toAbsolutePath());
        int port = freePort();
        StandaloneCluster cluster = new StandaloneCluster(folder, "spark://" + LOOPBACK + ":" + port);
        boolean started = false;
        try {
            Process leader = cluster.fork(
                    "master",
                    List.of(
                            "org.apache.spark.deploy.master.Master",
                            "--host",
                            LOOPBACK,
                            "--port",
                            Integer.toString(port),
                            "--webui-port",
                            "0"));
            awaitLeader(leader);
            for (String worker : List.of("worker-1", "worker-2")) {
                cluster.startWorker(worker);
            }
            started = true;
            return cluster;
        } finally {
            if (!started) {
                cluster.close();
            }
        }
    }

    /** Submits the job's jar in client mode, and waits; the exit code. */
    int submit(Path output, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--class",
                Main.class.getName(),
                "--conf",
                "spark.driver.host=" + LOOPBACK,
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.executor.cores=1",
                "--conf",
                "spark.ui.enabled=false",
                MODULE.resolve("target/yearlight-spark.jar").toString()));
        command.addAll(arguments);
        Process driver = java(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("driver.log").toFile())
                .start();
        processes.add(driver);
        return driver.waitFor();
    }

    /** Names of the workers that ran executors. */
    List<String> workersThatWorked() throws IOException {
        try (Stream<Path> executors = Files.walk(folder, 3)) {
            return executors
                    .filter(path -> path.getFileName().toString().startsWith("app-"))
                    .map(path -> folder.relativize(path).getName(0).toString())
                    .sorted()
                    .distinct()
                    .toList();
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>();
        for (Process process : processes.reversed()) {
            process.descendants().forEach(all::add);
            all.add(process.toHandle());
            process.destroy();
        }
        for (ProcessHandle process : all) {
            process.onExit()
                    .orTimeout(SECONDS_TO_END, TimeUnit.SECONDS)
                    .exceptionally(stillThere -> {
                        process.destroyForcibly();
                        return process;
                    })
                    .join();
        }
    }

    private void startWorker(String name) throws IOException {
        Process worker = fork(
                name,
                List.of(
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        LOOPBACK,
                        "--webui-port",
                        "0",
                        "--cores",
                        "1",
                        "--memory",
                        "600m",
                        "--work-dir",
                        folder.resolve(name).toString(),
                        master));
        drain(worker.errorReader(StandardCharsets.UTF_8));
    }

    private Process fork(String name, List<String> command) throws IOException {
        Process process = java(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private ProcessBuilder java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "@" + MODULE.resolve("java.options"),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                MODULE.resolve("target/lib") + "/*"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "SPARK_HOME",
                        folder.resolve("home").toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        LOOPBACK));
        return builder;
    }

    private static void awaitLeader(Process leader) throws IOException {
        BufferedReader log = leader.errorReader(StandardCharsets.UTF_8);
        String line = log.readLine();
        while (line != null && !line.contains("elected leader")) {
            line = log.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("Spark's master ended before it led");
        }
        drain(log);
    }

    private static void drain(BufferedReader log) {
        Thread.ofVirtual().start(() -> log.lines().forEach(line -> {}));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
