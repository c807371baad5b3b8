package dev.yearlight.cli.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A key pair of a local platform: the service gets the public half, tokens are signed with the other.
 *
 * @param privateKey PKCS #8 in PEM
 * @param publicKey X.509 in PEM
 */
public record LocalKeys(Path privateKey, Path publicKey) {

    private static final int PEM_LINE = 64;

    /** The readers' pair of this data folder, made at the first use. */
    public static LocalKeys in(Path data) throws IOException {
        return of(data, "");
    }

    /** The pair for synthetic listeners, made at the first use. */
    public static LocalKeys synthetic(Path data) throws IOException {
        return of(data, "synthetic-");
    }

    private static LocalKeys of(Path data, String whose) throws IOException {
        Path folder = data.resolve("keys");
        LocalKeys keys = new LocalKeys(folder.resolve(whose + "private.pem"), folder.resolve(whose + "public.pem"));
        if (!Files.exists(keys.publicKey())) {
            Files.createDirectories(folder);
            keys.write(generate());
        }
        return keys;
    }

    private void write(KeyPair pair) throws IOException {
        Files.deleteIfExists(privateKey);
        Files.createFile(
                privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has the curve secp256r1", absent);
        }
    }

    private static String pem(String type, byte[] encoded) {
        String lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }
}
