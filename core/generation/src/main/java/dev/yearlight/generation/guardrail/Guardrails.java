package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck;
import java.util.ArrayList;
import java.util.List;

/** The rules of the settings, applied to one story at a time; free of state, so that all chains share one. */
public final class Guardrails implements StoryCheck {

    private static final Verdict PASSED = new Verdict.Passed();

    private final String version;
    private final List<Rule> rules;

    public Guardrails(GuardrailSettings settings) {
        this.version = settings.version();
        Lexicon lexicon = new Lexicon(settings.words());
        this.rules = List.of(
                new LengthRule(settings.lengths()),
                new PlainTextRule(),
                new LanguageRule(settings.commonWords(), settings.commonWordsLeast(), lexicon),
                new NumberRule(TermTrie.of(settings.idioms())),
                new NameRule(lexicon, settings.commonWords(), settings.allowedCapitals()),
                new QuoteRule(settings.commonWords()),
                new AttributionRule(),
                new TermRule(
                        "topic",
                        "is no topic for a story",
                        TermTrie.of(settings.topics()),
                        TermTrie.of(settings.topicIdioms())),
                new TermRule("leak", "speaks of the machine instead of the day", TermTrie.of(settings.leaks())),
                new TermRule("appeal", "is nothing that a story says to its reader", TermTrie.of(settings.appeals())),
                new ObedienceRule(settings.commonWords()),
                new RequestRule(settings.requests()),
                new SpellingRule(settings.american(), settings.british(), settings.americanCountries()),
                new RepetitionRule(settings.repeatedWords(), settings.repeatedOpening()));
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Verdict check(Story story, Snapshot snapshot, RemarkableDay day, List<Story> earlier) {
        Text text = Text.of(story.title() + "\n\n" + story.body());
        Facts facts = FactsReader.read(snapshot, day, text);
        Mask mask = facts.names().mask(text);
        Draft draft = new Draft(story, text, mask, facts, snapshot.country(), earlier);
        List<Violation> found = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(draft, found);
        }
        return found.isEmpty() ? PASSED : new Verdict.Refused(found);
    }
}
