// The archive page: takes the token, fetches the archive, shows it or says why not.

import { card, cover, leafId } from "./cards.js";
import { html } from "./elements.js";
import { shortDate } from "./words.js";

const TOKEN = "yearlight-token";
const PATIENCE_MILLISECONDS = 15_000;
const archive = document.getElementById("archive");
const state = document.getElementById("state");
const stateTitle = document.getElementById("state-title");
const stateText = document.getElementById("state-text");
const retry = document.getElementById("retry");
const dots = document.getElementById("dots");

const MESSAGES = {
  loading: ["Developing your year…", "One moment.", false],
  noToken: ["This page is for one listener.", "Open it with the personal link you were given: the link carries the key to your archive.", false],
  refused: ["That link has run out.", "Links are good for a while only. Ask for a fresh one and your days will be here.", false],
  empty: ["No days to tell, yet.", "When there is a story about your year, this is where you will read it.", true],
  failed: ["The archive is out of reach.", "It is not you: the service did not answer just now. Your days are safe.", true],
};

/** Moves a token from the address, which servers never see, to this tab's storage; so it is in no history. */
function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    sessionStorage.setItem(TOKEN, token);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(TOKEN);
}

function say(kind) {
  const [title, text, again] = MESSAGES[kind];
  stateTitle.textContent = title;
  stateText.textContent = text;
  state.dataset.kind = kind;
  retry.hidden = !again;
  archive.replaceChildren(state);
  archive.setAttribute("aria-busy", String(kind === "loading"));
  dots.hidden = true;
}

async function open() {
  const token = takeToken();
  if (!token) {
    say("noToken");
    return;
  }
  say("loading");
  try {
    const answer = await fetch("/v1/archive", {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    if (answer.status === 401) {
      sessionStorage.removeItem(TOKEN);
      say("refused");
    } else if (answer.ok) {
      show((await answer.json()).days);
    } else {
      say("failed");
    }
  } catch {
    say("failed");
  }
}

function show(reports) {
  if (reports.length === 0) {
    say("empty");
    return;
  }
  const days = html("div", { id: "days", tabindex: "-1" }, ...reports.map(card));
  const close = html("footer", { class: "colophon" }, "Every number is counted from your own listening. Each story was written from the figures beside it.");
  archive.replaceChildren(cover(reports), days, close);
  archive.setAttribute("aria-busy", "false");
  showDots(reports);
}

function showDots(reports) {
  const dot = (id, label) => html("a", { href: `#${id}`, title: label, "aria-label": label });
  dots.replaceChildren(dot("cover", "Cover"), ...reports.map((report) => dot(leafId(report), shortDate(report.day))));
  dots.hidden = false;
  const seen = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => markCurrent(entry.target)),
    { rootMargin: "-45% 0px -45% 0px" },
  );
  leaves().forEach((leaf) => seen.observe(leaf));
}

const leaves = () => [...archive.querySelectorAll(".leaf")];

function markCurrent(leaf) {
  leaf.classList.add("seen");
  dots.dataset.category = leaf.dataset.category ?? "COVER";
  for (const dot of dots.children) {
    if (dot.hash === `#${leaf.id}`) {
      dot.setAttribute("aria-current", "true");
    } else {
      dot.removeAttribute("aria-current");
    }
  }
}

/** Left and right leaf through the days; up and down stay the browser's own. */
function leafThrough(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const all = leaves();
  const middle = innerHeight / 2;
  const current = all.findIndex((leaf) => leaf.getBoundingClientRect().bottom > middle);
  const next = all[(current < 0 ? all.length : current) + step];
  if (next) {
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView();
  }
}

document.addEventListener("keydown", leafThrough);
addEventListener("hashchange", () => location.hash.startsWith("#token=") && open());
retry.addEventListener("click", open);
open();
