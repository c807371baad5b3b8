// The panels: each keeps its elements and changes what they say, so that focus, scrolling and selections survive.

import { html } from "./elements.js";
import { load, ridge, sun } from "./pictures.js";
import { cause, clock, country, latency, length, money, percent, rate, short, whole } from "./words.js";

const SPAN_MILLISECONDS = 600_000;
const LEAST_SPAN_MILLISECONDS = 60_000;
const at = (id) => document.getElementById(id);
const theSun = sun();
const theRate = ridge();
at("sun").append(theSun.picture);
at("rate-chart").append(theRate.picture, axis());

/** Shows one run at one moment. */
export function show(figures) {
  showProgress(figures);
  showRate(figures);
  showCost(figures);
  showEndpoints(figures);
  showTallies(at("categories"), figures.categories, (entry) => entry.category, (entry) => entry.name);
  showTallies(at("countries"), byEnded(figures.countries), (entry) => entry.country, (entry) => country(entry.country));
  showCauses(figures);
  showStories(figures);
}

function showProgress({ days, forecast, state, why, deadline, at: now, startedAt, workers, listenersInFlight, commitGap }) {
  const share = days.expected > 0 ? days.ended / days.expected : 0;
  theSun.update(share, percent(share), "of all days");
  const today = new Date(now);
  say(at("eta"), eta(state, forecast));
  say(at("between"), between(forecast, today));
  sayOrHide(at("why"), why);
  sayOrHide(at("deadline"), deadline ? againstDeadline(forecast, today, new Date(deadline)) : "");
  at("deadline").dataset.late = String(isLate(forecast, today, deadline));
  facts(at("facts"), [
    ["written", whole(days.written)],
    ["parked", whole(days.parked)],
    ["done before", whole(days.skipped)],
    ["expected", whole(days.expected)],
    ["running for", length((today - new Date(startedAt)) / 1_000)],
    ["workers", whole(workers)],
    ["listeners in flight", whole(listenersInFlight)],
    ["commit gap", whole(commitGap)],
  ]);
}

function eta(state, { remainingSeconds }) {
  if (state === "DONE") {
    return "Every day has ended";
  }
  return remainingSeconds === null ? "No end in sight" : `${length(remainingSeconds)} to go`;
}

function between({ remainingSeconds, soonestSeconds, latestSeconds }, now) {
  if (!remainingSeconds) {
    return "";
  }
  const then = (seconds) => clock(new Date(now.getTime() + seconds * 1_000), now);
  if (soonestSeconds === null) {
    return `done about ${then(remainingSeconds)}; too early to say how sure`;
  }
  return latestSeconds === null
    ? `done ${then(soonestSeconds)} at the soonest; the pace is too uneven for a latest`
    : `done ${then(remainingSeconds)}, 95% between ${length(soonestSeconds)} and ${length(latestSeconds)} from now`;
}

const isLate = ({ remainingSeconds }, now, deadline) =>
  Boolean(deadline && (remainingSeconds === null || now.getTime() + remainingSeconds * 1_000 > Date.parse(deadline)));

function againstDeadline({ remainingSeconds }, now, deadline) {
  const spare = (deadline - now) / 1_000 - (remainingSeconds ?? Infinity);
  const due = `due ${clock(deadline, now)}`;
  if (!Number.isFinite(spare)) {
    return due;
  }
  return spare < 0 ? `${due}: ${length(-spare)} too late at this pace` : `${due}: ${length(spare)} to spare`;
}

function showRate({ perSecond, past }) {
  const points = past.map((point) => ({ at: Date.parse(point.at), value: point.perSecond }));
  const most = Math.max(1, ...points.map(({ value }) => value)) * 1.05;
  say(at("rate"), rate(perSecond));
  theRate.update(points, spanOf(points), most, `Days a second over the last minutes, now ${rate(perSecond)}, at most ${rate(most)}.`);
  label(at("rate-chart"), spanOf(points), `${rate(most / 1.05)}/s`);
}

function showCost({ cost, days }) {
  const { currency, micros, capMicros, estimatedMicros, projectedMicros } = cost;
  say(at("cost"), money(micros));
  say(at("cost-currency"), currency);
  const meter = at("cost-meter");
  meter.hidden = capMicros === null;
  if (capMicros !== null) {
    const share = Math.min(1, capMicros > 0 ? micros / capMicros : 1);
    meter.style.setProperty("--share", String(share));
    meter.dataset.near = String(share >= 0.9);
  }
  const each = days.written > 0 ? (micros / days.written) * 1_000 : 0;
  facts(at("cost-facts"), [
    ["cap", capMicros === null ? "none" : `${money(capMicros)} (${percent(capMicros > 0 ? micros / capMicros : 1)} used)`],
    ["at the end", projectedMicros > 0 ? `about ${money(projectedMicros)}` : "–"],
    ["estimated before", money(estimatedMicros)],
    ["a thousand reports", money(each)],
  ]);
}

function showEndpoints({ endpoints, past }) {
  keyed(at("endpoints"), endpoints, (endpoint) => endpoint.name, endpointCard, (card, endpoint) => {
    const points = past.map((point) => ({ at: Date.parse(point.at), load: point.endpoints.find(({ name }) => name === endpoint.name) }));
    const known = points.filter((point) => point.load);
    const inFlight = known.map((point) => ({ at: point.at, value: point.load.inFlight }));
    const limits = known.map((point) => ({ at: point.at, value: point.load.limit }));
    const most = Math.max(1, ...limits.map(({ value }) => value), ...inFlight.map(({ value }) => value)) * 1.1;
    say(card.inFlight, whole(endpoint.inFlight));
    say(card.limit, ` in flight of ${whole(endpoint.limit)}`);
    card.chart.update(inFlight, limits, spanOf(inFlight), most, `Calls in flight over the last minutes, now ${whole(endpoint.inFlight)} of ${whole(endpoint.limit)}.`);
    label(card.frame, spanOf(inFlight), short(most / 1.1));
    facts(card.latencies, [
      ["p50", latency(endpoint.p50Millis)],
      ["p90", latency(endpoint.p90Millis)],
      ["p99", latency(endpoint.p99Millis)],
    ]);
    facts(card.counts, [
      ["calls", short(endpoint.calls)],
      ["wasted", endpoint.calls > 0 ? percent(endpoint.wasted / endpoint.calls) : "–"],
      ["tokens in", short(endpoint.promptTokens)],
      ["cached", endpoint.promptTokens > 0 ? percent(endpoint.cachedTokens / endpoint.promptTokens) : "–"],
      ["tokens out", short(endpoint.completionTokens)],
      ["cost", money(endpoint.costMicros)],
    ]);
  });
}

function endpointCard({ name }) {
  const card = {
    inFlight: html("span", { class: "big" }),
    limit: html("span", { class: "of" }),
    chart: load(),
    frame: html("div", { class: "chart" }),
    latencies: html("dl", { class: "facts latencies" }),
    counts: html("dl", { class: "facts" }),
  };
  card.frame.append(card.chart.picture, axis());
  card.root = html("li", { class: "endpoint" },
    html("h3", {}, name), html("p", { class: "load-now" }, card.inFlight, card.limit), card.frame, card.latencies, card.counts);
  return card;
}

const byEnded = (entries) => [...entries].sort((one, other) => ended(other) - ended(one));
const ended = ({ written, parked, skipped }) => written + parked + skipped;

function showTallies(list, entries, key, name) {
  const most = Math.max(1, ...entries.map(ended));
  keyed(list, entries, key, (entry) => barRow(name(entry), ["written", "skipped", "parked"]), (row, entry) => {
    const full = entry.expected ?? most;
    say(row.number, entry.expected === null ? short(ended(entry)) : `${short(ended(entry))} of ${short(entry.expected)}`);
    row.root.title = `${whole(entry.written)} written, ${whole(entry.skipped)} done before, ${whole(entry.parked)} parked`;
    row.parts.forEach((part) => part.style.setProperty("--share", String(Math.min(1, entry[part.dataset.part] / Math.max(1, full)))));
  });
}

function showCauses({ causes }) {
  const sorted = [...causes].sort((one, other) => other.count - one.count);
  const most = Math.max(1, ...sorted.map(({ count }) => count));
  at("causes").dataset.empty = String(sorted.length === 0);
  keyed(at("causes"), sorted, (entry) => entry.cause, (entry) => barRow(cause(entry.cause), ["failed"]), (row, entry) => {
    say(row.number, whole(entry.count));
    row.parts[0].style.setProperty("--share", String(entry.count / most));
  });
}

function barRow(name, parts) {
  const row = {
    number: html("span", { class: "bar-number" }),
    parts: parts.map((part) => html("span", { class: "bar-part", "data-part": part })),
  };
  row.root = html("li", {}, html("span", { class: "bar-name" }, name), row.number, html("span", { class: "bar-track", "aria-hidden": "true" }, ...row.parts));
  return row;
}

function showStories({ newest }) {
  keyed(at("stories"), newest, (story) => story.attempt, storyCard, () => {});
}

function storyCard(story) {
  const about = `${story.categoryName} · ${country(story.country)}`;
  return {
    root: html("li", { class: "story", "data-category": story.category },
      html("p", { class: "story-about" }, about), html("h3", { dir: "auto" }, story.title), html("p", { class: "story-body", dir: "auto" }, story.body)),
  };
}

/** Terms and what they are, kept while the terms stay the same. */
function facts(list, entries) {
  keyed(list, entries, ([term]) => term, ([term]) => {
    const value = html("dd", {});
    return { value, root: html("div", {}, html("dt", {}, term), value) };
  }, (fact, [, value]) => say(fact.value, value));
}

const kept = new WeakMap();

/** Keeps one child an item: makes what is new, brings up to date what is there, takes away what is gone, in the items' order. */
function keyed(parent, items, key, make, update) {
  const before = kept.get(parent) ?? new Map();
  const now = new Map();
  for (const item of items) {
    const child = before.get(key(item)) ?? make(item);
    update(child, item);
    now.set(key(item), child);
  }
  kept.set(parent, now);
  const roots = [...now.values()].map((child) => child.root);
  if (roots.length !== parent.children.length || roots.some((root, index) => parent.children[index] !== root)) {
    parent.replaceChildren(...roots);
  }
}

function axis() {
  return html("p", { class: "axis", "aria-hidden": "true" }, html("span", { class: "axis-from" }), html("span", { class: "axis-most" }), html("span", {}, "now"));
}

function label(chart, span, most) {
  say(chart.querySelector(".axis-from"), `${length(span / 1_000)} ago`);
  say(chart.querySelector(".axis-most"), `top ${most}`);
}

const spanOf = (points) =>
  Math.min(SPAN_MILLISECONDS, Math.max(LEAST_SPAN_MILLISECONDS, points.length ? points.at(-1).at - points[0].at : 0));

function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function sayOrHide(element, text) {
  say(element, text);
  element.hidden = text === "";
}
