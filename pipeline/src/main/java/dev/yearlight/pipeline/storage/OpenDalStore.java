package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.opendal.AsyncOperator;
import org.apache.opendal.Metadata;
import org.apache.opendal.OpenDALException;
import org.apache.opendal.Operator;
import org.apache.opendal.OperatorOutputStream;
import org.apache.opendal.layer.RetryLayer;
import org.jspecify.annotations.Nullable;

/** A prefix of an object store, by way of Apache OpenDAL. */
final class OpenDalStore implements ObjectStore {

    /** What one request sends or fetches, and so what is in memory; stores take parts of 5 MB and more. */
    private static final int PART_BYTES = 8 << 20;

    private final RemotePlace place;
    private final Operator operator;
    private final Deadline deadline;

    private OpenDalStore(RemotePlace place, Operator operator, Deadline deadline) {
        this.place = place;
        this.operator = operator;
        this.deadline = deadline;
    }

    /** Prepares for requests; none is sent yet. */
    static OpenDalStore open(RemotePlace place, StorageSettings settings, Map<String, String> environment)
            throws StorageException {
        Map<String, String> options = new ServiceOptions(settings, environment).of(place);
        RetryLayer retries =
                RetryLayer.builder().maxTimes(settings.retries()).jitter(true).build();
        try (AsyncOperator hasty = AsyncOperator.of(place.service().library(), options);
                AsyncOperator patient = hasty.layer(retries)) {
            return new OpenDalStore(place, patient.blocking(), new Deadline(settings.timeout()));
        } catch (OpenDALException refused) {
            throw StorageFailure.of(place, "", refused);
        } catch (UnsatisfiedLinkError foreign) {
            throw new StorageException(
                    place.toString(),
                    "object storage needs a build made on a machine of this kind: " + foreign.getMessage());
        }
    }

    @Override
    public String name() {
        return place.toString();
    }

    @Override
    public List<StoredObject> list() throws IOException {
        return asked(
                "",
                () -> operator.list("").stream()
                        .filter(entry -> entry.getMetadata().isFile())
                        .map(entry -> object(entry.getPath(), entry.getMetadata()))
                        .toList());
    }

    @Override
    public Optional<StoredObject> find(String object) throws IOException {
        return asked(object, () -> {
            try {
                return Optional.of(object(object, operator.stat(object)));
            } catch (OpenDALException failure) {
                if (failure.getCode() == OpenDALException.Code.NotFound) {
                    return Optional.empty();
                }
                throw failure;
            }
        });
    }

    private static StoredObject object(String name, Metadata metadata) {
        @Nullable String mark = metadata.getEtag();
        return new StoredObject(name, metadata.getContentLength(), Optional.ofNullable(mark));
    }

    @Override
    public byte[] read(String object, long offset, int length) throws IOException {
        return asked(object, () -> operator.read(object, offset, length));
    }

    @Override
    public void write(String object, byte[] content) throws IOException {
        asked(object, () -> {
            operator.write(object, content);
            return true;
        });
    }

    @Override
    public void write(String object, Path content) throws IOException {
        try (InputStream file = Files.newInputStream(content)) {
            byte[] part = file.readNBytes(PART_BYTES);
            if (part.length < PART_BYTES) {
                write(object, part);
                return;
            }
            OperatorOutputStream upload = asked(object, () -> operator.createOutputStream(object, PART_BYTES));
            while (part.length > 0) {
                send(object, upload, part);
                part = file.readNBytes(PART_BYTES);
            }
            // An upload that failed is left open: to close it would store what came through as if it were all.
            asked(object, () -> {
                upload.close();
                return true;
            });
        }
    }

    private void send(String object, OperatorOutputStream upload, byte[] part) throws IOException {
        asked(object, () -> {
            upload.write(part);
            return true;
        });
    }

    @Override
    public void delete(String object) throws IOException {
        asked(object, () -> {
            operator.delete(object);
            return true;
        });
    }

    private <T> T asked(String object, Callable<T> request) throws IOException {
        try {
            return deadline.within(request);
        } catch (TimeoutException late) {
            throw new StorageException(
                    place.toString(), "did not answer within yearlight.storage.timeout" + StorageFailure.about(object));
        } catch (ExecutionException failed) {
            throw asThrown(object, failed);
        }
    }

    private IOException asThrown(String object, ExecutionException failed) {
        return switch (failed.getCause()) {
            case OpenDALException failure -> StorageFailure.of(place, object, failure);
            case IOException failure -> failure;
            case null, default -> throw new IllegalStateException(failed);
        };
    }

    @Override
    public void close() {
        deadline.close();
        operator.close();
    }
}
