package org.apache.cassandra.security;

import java.security.PermissionCollection;
import java.security.Permissions;

/**
 * Stands in for Cassandra's class of this name on a JDK that has no security manager any more.
 *
 * <p>Cassandra uses its own to fence in user-defined functions, which Yearlight has none of and which stay switched off.
 * Only on the class path, and there before Cassandra, where no JDK 17 is found.
 */
public final class ThreadAwareSecurityManager {

    /** The rights of a user-defined function: none. */
    public static final PermissionCollection noPermissions = none();

    private ThreadAwareSecurityManager() {}

    /** There is nothing to install. */
    public static void install() {}

    /** No thread runs a user-defined function. */
    public static boolean isSecuredThread() {
        return false;
    }

    private static PermissionCollection none() {
        Permissions permissions = new Permissions();
        permissions.setReadOnly();
        return permissions;
    }
}
