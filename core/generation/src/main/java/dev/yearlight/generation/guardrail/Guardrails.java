package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.StoryCheck;
import dev.yearlight.generation.guardrail.claim.ClaimReader;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Facts;
import dev.yearlight.generation.guardrail.facts.FactsReader;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.number.NumberRule;
import dev.yearlight.generation.guardrail.rule.AttributionRule;
import dev.yearlight.generation.guardrail.rule.LanguageRule;
import dev.yearlight.generation.guardrail.rule.LengthRule;
import dev.yearlight.generation.guardrail.rule.NameRule;
import dev.yearlight.generation.guardrail.rule.ObedienceRule;
import dev.yearlight.generation.guardrail.rule.PlainTextRule;
import dev.yearlight.generation.guardrail.rule.QuoteRule;
import dev.yearlight.generation.guardrail.rule.RepetitionRule;
import dev.yearlight.generation.guardrail.rule.RequestRule;
import dev.yearlight.generation.guardrail.rule.Rule;
import dev.yearlight.generation.guardrail.rule.SpellingRule;
import dev.yearlight.generation.guardrail.rule.TermRule;
import dev.yearlight.generation.guardrail.text.Lexicon;
import dev.yearlight.generation.guardrail.text.TermList;
import dev.yearlight.generation.guardrail.text.Terms;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.VocabularyBuilder;
import dev.yearlight.generation.guardrail.text.WordKind;
import java.util.ArrayList;
import java.util.List;

/** The rules of the settings, applied to one story at a time; free of state, so that all chains share one. */
public final class Guardrails implements StoryCheck {

    private static final Verdict PASSED = new Verdict.Passed();

    private final String version;
    private final Terms terms;
    private final List<Rule> rules;

    /** The rules as the settings have them. */
    public Guardrails(GuardrailSettings settings) {
        this.version = settings.version();
        this.terms = terms(settings);
        Lexicon lexicon = new Lexicon(terms.vocabulary());
        this.rules = List.of(
                new LengthRule(settings.lengths()),
                new PlainTextRule(),
                new LanguageRule(settings.commonWordsLeast(), lexicon),
                new NumberRule(terms),
                new NameRule(lexicon, settings.allowedCapitals()),
                new QuoteRule(),
                new AttributionRule(),
                new TermRule("topic", "is no topic for a story", terms, TermList.TOPIC, TermList.TOPIC_IDIOM),
                new TermRule("leak", "speaks of the machine instead of the day", terms, TermList.LEAK),
                new TermRule("appeal", "is nothing that a story says to its reader", terms, TermList.APPEAL),
                new ObedienceRule(),
                new RequestRule(settings.requests()),
                new SpellingRule(terms, settings.americanCountries()),
                new RepetitionRule(settings.repeatedWords(), settings.repeatedOpening()));
    }

    private static Terms terms(GuardrailSettings settings) {
        return new VocabularyBuilder()
                .words(WordKind.COMMON, settings.commonWords())
                .words(WordKind.ENGLISH, settings.words())
                .words(WordKind.CLAIM, ClaimReader.openers())
                .words(WordKind.BEFORE_NAME, NameRule.BEFORE_NAMES)
                .words(WordKind.BEHIND_NAME, NameRule.BEHIND_NAMES)
                .words(WordKind.REQUEST, RequestRule.verbs(settings.requests()))
                .terms(TermList.TOPIC, settings.topics())
                .terms(TermList.TOPIC_IDIOM, settings.topicIdioms())
                .terms(TermList.NUMBER_IDIOM, settings.idioms())
                .terms(TermList.APPEAL, settings.appeals())
                .terms(TermList.LEAK, settings.leaks())
                .terms(TermList.AMERICAN, settings.american())
                .terms(TermList.BRITISH, settings.british())
                .build();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Verdict check(Story story, Snapshot snapshot, RemarkableDay day, List<Story> earlier) {
        Text text = Text.of(story.title() + "\n\n" + story.body(), terms.vocabulary());
        Facts facts = FactsReader.read(snapshot, day, text);
        Mask mask = facts.names().mask(text);
        Draft draft = new Draft(story, text, terms.beginnings(text), mask, facts, snapshot.country(), earlier);
        List<Violation> found = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(draft, found);
        }
        return found.isEmpty() ? PASSED : new Verdict.Refused(found);
    }
}
