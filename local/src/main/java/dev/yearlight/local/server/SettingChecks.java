package dev.yearlight.local.server;

/** Checks that servers' settings share. */
final class SettingChecks {

    private static final int LEAST_HEAP = 128;
    private static final int HIGHEST_PORT = 65_535;

    private SettingChecks() {}

    static void port(int port, String name) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(name + " must be 1 to " + HIGHEST_PORT + ", not " + port);
        }
    }

    static void heap(int megabytes, String name) {
        if (megabytes < LEAST_HEAP) {
            throw new IllegalArgumentException(
                    name + " must be at least " + LEAST_HEAP + " megabytes, not " + megabytes);
        }
    }
}
