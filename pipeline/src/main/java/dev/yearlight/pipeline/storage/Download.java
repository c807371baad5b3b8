package dev.yearlight.pipeline.storage;

import dev.yearlight.codecs.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Copies objects to this machine, part by part, and makes sure that each copy is the object. */
record Download(ObjectStore store) {

    private static final int PART_BYTES = 8 << 20;

    /** Writes the whole object to a file. */
    void fetch(Expected expected, Path target) throws IOException {
        StoredObject object = expected.object();
        MessageDigest digest = Sha256.digest();
        try (OutputStream copy = Files.newOutputStream(target)) {
            for (long done = 0; done < object.bytes(); ) {
                int length = (int) Math.min(PART_BYTES, object.bytes() - done);
                byte[] part = store.read(object.name(), done, length);
                if (part.length != length) {
                    throw new StorageException(store.name(), "the transfer was cut off for " + object.name());
                }
                copy.write(part);
                digest.update(part);
                done += length;
            }
        }
        requireSame(expected, HexFormat.of().formatHex(digest.digest()));
    }

    private void requireSame(Expected expected, String sha256) throws IOException {
        StoredObject object = expected.object();
        boolean same = expected.sha256().isPresent()
                ? expected.sha256().get().equals(sha256)
                : store.find(object.name()).equals(Optional.of(object));
        if (!same) {
            throw new StorageException(
                    store.name(),
                    expected.sha256().isPresent()
                            ? object.name() + " is not what was committed under this name"
                            : object.name() + " was changed while it was read");
        }
    }
}
