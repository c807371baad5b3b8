package dev.yearlight.s3;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server whose buckets are the folders of one folder.
 *
 * <p>Arguments: that folder, the access key, the secret key, a port or 0 for any that is free. Prints {@code S3 READY}
 * and its address once clients are answered.
 */
public final class S3Server {

    private S3Server() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) throws Exception {
        FilesystemNio2BlobStore folder = new FilesystemNio2BlobStore(arguments[0]);
        S3Proxy server = S3Proxy.builder()
                .blobStore(folder)
                .awsAuthentication(AuthenticationType.AWS_V4, arguments[1], arguments[2])
                .endpoint(URI.create("http://127.0.0.1:" + arguments[3]))
                .build();
        server.start();
        System.out.println("S3 READY http://127.0.0.1:" + server.getPort());
    }
}
