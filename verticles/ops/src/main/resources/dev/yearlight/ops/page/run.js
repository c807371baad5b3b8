// The live page: follows a run and hands its figures to the panels.

import { html } from "./elements.js";
import { follow } from "./feed.js";
import { show } from "./panels.js";
import { themeSwitch } from "./theme.js";
import { clock } from "./words.js";

const RUNS_EVERY_MILLISECONDS = 15_000;
const STATES = {
  WAITING: "waiting for a worker",
  RUNNING: "running",
  PAUSED: "paused",
  CAPPED: "stopped at its cap",
  STANDSTILL: "standing still",
  ABANDONED: "no worker is left",
  DONE: "done",
};
const TROUBLES = {
  "no-run": "No run yet. Publish one, and it appears here.",
  "run-not-found": "That run is not known here.",
  "store-unavailable": "The store does not answer; the figures below are the last that were read.",
};

const page = document.getElementById("run");
const pick = document.getElementById("pick");
const state = document.getElementById("state");
const line = document.getElementById("line");
let stop = () => {};

/** Sets text only where it changed, so that nothing is read out twice. */
function say(element, text, kind, value) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
  element.dataset[kind] = value;
}

const listener = {
  figures(figures) {
    say(state, STATES[figures.state] ?? figures.state, "state", figures.state);
    show(figures);
    page.setAttribute("aria-busy", "false");
    page.dataset.seen = figures.at;
    document.title = `${((figures.days.ended / Math.max(1, figures.days.expected)) * 100).toFixed(1)}% · Yearlight`;
  },
  trouble(code) {
    say(state, TROUBLES[code] ?? code, "state", "TROUBLE");
    page.setAttribute("aria-busy", "false");
  },
  line(kind) {
    say(line, kind === "live" ? "live" : "line lost, trying again …", "line", kind);
  },
};

function choose(run) {
  stop();
  stop = follow(run, listener);
}

/** The runs to choose from; the list is left alone while it is the same. */
async function listRuns() {
  try {
    const answer = await fetch("/api/runs");
    const { runs } = await answer.json();
    const known = runs.map(({ run }) => run).join();
    if (answer.ok && pick.dataset.known !== known) {
      pick.dataset.known = known;
      const chosen = pick.value;
      const option = ({ run, startedAt }) => html("option", { value: run }, `${clock(new Date(startedAt), new Date(0))} · …${run.slice(-6)}`);
      pick.replaceChildren(html("option", { value: "" }, "the newest"), ...runs.map(option));
      pick.value = runs.some(({ run }) => run === chosen) ? chosen : "";
    }
  } catch {
    // the line says already that the server is away
  }
}

themeSwitch(document.getElementById("theme"));
pick.addEventListener("change", () => {
  history.replaceState(null, "", pick.value ? `?run=${encodeURIComponent(pick.value)}` : location.pathname);
  choose(pick.value);
});
await listRuns();
const wanted = new URLSearchParams(location.search).get("run") ?? "";
pick.value = wanted;
choose(wanted);
setInterval(listRuns, RUNS_EVERY_MILLISECONDS);
