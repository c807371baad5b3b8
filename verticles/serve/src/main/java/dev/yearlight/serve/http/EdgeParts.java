package dev.yearlight.serve.http;

import dev.yearlight.serve.archive.ArchiveCache;
import dev.yearlight.serve.token.TokenJudge;
import org.jspecify.annotations.Nullable;

/**
 * What the event loops of the edge share.
 *
 * @param certificates absent where readers come without TLS
 */
record EdgeParts(
        TokenJudge tokens,
        ArchiveCache archives,
        PageFiles page,
        Addresses addresses,
        Limits limits,
        EdgeMetrics metrics,
        @Nullable Certificates certificates) {}
