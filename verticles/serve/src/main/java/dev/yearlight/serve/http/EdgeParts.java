package dev.yearlight.serve.http;

import dev.yearlight.serve.archive.ArchiveCache;
import dev.yearlight.serve.token.TokenJudge;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the event loops of the edge share.
 *
 * @param draining whether every answer is the last of its connection by now
 * @param certificates absent where readers come without TLS
 */
record EdgeParts(
        TokenJudge tokens,
        ArchiveCache archives,
        PageFiles page,
        Addresses addresses,
        Limits limits,
        EdgeMetrics metrics,
        BooleanSupplier draining,
        @Nullable Certificates certificates) {}
