package dev.yearlight.cli.repair;

import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.codecs.ReportJson;
import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck;
import dev.yearlight.repair.Content;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.verify.Evidence.GuardrailCheck;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has today's guardrails judge visible reports again, where they are the version that judged them then. */
record GuardrailRecheck(StoryCheck guardrails) {

    /**
     * Judges one listener's report.
     *
     * @param texts the JSON of every stored report of the listener
     */
    GuardrailCheck check(StoredDay day, Snapshot snapshot, Map<AttemptId, ByteBuffer> texts) {
        Optional<Lineage> lineage = day.lineage();
        if (lineage.isEmpty() || day.content().isEmpty()) {
            return new GuardrailCheck.Unchecked("unresolved");
        }
        if (!lineage.get().guardrailVersion().equals(guardrails.version())) {
            return new GuardrailCheck.Unchecked("another guardrail version");
        }
        SnapshotId id = SnapshotCodec.id(snapshot);
        Optional<RemarkableDay> facts = snapshot.days().stream()
                .filter(remarkable -> remarkable.date().equals(day.day()))
                .findFirst();
        if (!id.equals(lineage.get().snapshot()) || facts.isEmpty()) {
            return new GuardrailCheck.Unchecked("another snapshot");
        }
        try {
            return judge(day.content().get(), snapshot, facts.get(), earlier(lineage.get(), texts));
        } catch (MalformedRecordException malformed) {
            return new GuardrailCheck.Unchecked("unreadable");
        }
    }

    private GuardrailCheck judge(Content content, Snapshot snapshot, RemarkableDay day, List<Story> earlier)
            throws MalformedRecordException {
        return switch (guardrails.check(story(content.report()), snapshot, day, earlier)) {
            case StoryCheck.Verdict.Passed passed -> new GuardrailCheck.Passed();
            case StoryCheck.Verdict.Refused refused ->
                new GuardrailCheck.Refused(refused.violations().stream()
                        .map(StoryCheck.Violation::rule)
                        .distinct()
                        .toList());
        };
    }

    private static List<Story> earlier(Lineage lineage, Map<AttemptId, ByteBuffer> texts)
            throws MalformedRecordException {
        List<Story> stories = new ArrayList<>();
        for (AttemptId attempt : lineage.earlier()) {
            ByteBuffer text = texts.get(attempt);
            if (text != null) {
                stories.add(story(text));
            }
        }
        return stories;
    }

    private static Story story(ByteBuffer report) throws MalformedRecordException {
        Report read = ReportJson.decode(Content.bytes(report));
        return new Story(read.title(), read.body());
    }
}
