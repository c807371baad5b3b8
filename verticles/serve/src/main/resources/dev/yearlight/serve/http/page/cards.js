// The cover, and a card per day.

import { dayClock, yearStrip, yearSun } from "./charts.js";
import { html } from "./elements.js";
import { savePoster } from "./poster.js";
import * as words from "./words.js";

/** The first thing that a listener sees: the year as a sun, and the days to come. */
export function cover(reports) {
  const count = words.inWords(reports.length);
  const days = reports.length === 1 ? "day" : "days";
  const calendarYear = words.calendarYear(reports[0]);
  const heading = html(
    "h1",
    { class: "cover-title", id: "cover-title" },
    html("span", {}, `Your ${calendarYear || "year"},`),
    html("em", {}, `${count} ${days}.`),
  );
  const span = calendarYear ? null : html("p", { class: "cover-span" }, words.windowOf(reports[0]));
  const lead = reports.length === 1
    ? "Out of everything you pressed play on, one day stood out. This is its story."
    : "Out of everything you pressed play on, these are the days that stood out. Each has a story.";
  const list = html("ol", { class: "cover-days" }, ...reports.map(coverDay));
  const text = html("div", { class: "cover-text" }, heading, span, html("p", { class: "cover-lead" }, lead), list);
  const hint = html("p", { class: "cover-hint", "aria-hidden": "true" }, html("kbd", {}, "←"), html("kbd", {}, "→"), "to leaf through");
  return html(
    "section",
    { class: "cover leaf", id: "cover", tabindex: "-1", "aria-labelledby": "cover-title" },
    html("div", { class: "cover-sun" }, yearSun(reports)),
    text,
    hint,
  );
}

function coverDay(report, index) {
  return html(
    "li",
    { "data-category": report.category },
    html(
      "a",
      { href: `#${leafId(report)}` },
      html("span", { class: "cover-number", "aria-hidden": "true" }, String(index + 1)),
      html("span", { class: "cover-date" }, words.shortDate(report.day)),
      html("span", { class: "cover-category" }, report.categoryName),
    ),
  );
}

export const leafId = (report) => `day-${report.day}`;

/** One day: its story, its figures, its pictures. */
export function card(report, index, reports) {
  const id = leafId(report);
  const title = html("h2", { class: "card-title", id: `${id}-title` }, report.title);
  title.classList.toggle("long", report.title.length > 44);
  return html(
    "article",
    { class: "card leaf", id, tabindex: "-1", "data-category": report.category, "aria-labelledby": `${id}-title` },
    html(
      "header",
      { class: "card-head" },
      html("p", { class: "card-category" }, report.categoryName),
      html("p", { class: "card-date" }, html("time", { datetime: report.day }, words.fullDate(report.day))),
      html("p", { class: "card-count" }, `${index + 1} of ${reports.length}`),
      title,
    ),
    sun(report),
    html("div", { class: "card-story" }, ...report.body.split(/\n\s*\n/).map((paragraph) => html("p", {}, paragraph))),
    otherFigures(report),
    html("div", { class: "card-lists" }, ...topLists(report)),
    inTheYear(report),
    html("div", { class: "card-actions" }, saveButton(report)),
  );
}

function sun(report) {
  const { numeral, label } = words.headline(report);
  const busiest = words.fullestHour(report.minutesByHour);
  const size = numeral.length > 5 ? "longest" : numeral.length > 3 ? "long" : "";
  const centre = html(
    "figcaption",
    { class: "sun-figure" },
    html("span", { class: `sun-numeral ${size}`.trim() }, numeral),
    html("span", { class: "sun-label" }, label),
  );
  return html(
    "figure",
    { class: "card-sun" },
    dayClock(report),
    centre,
    busiest ? html("p", { class: "sun-hours" }, `Fullest hour: ${busiest}`) : null,
  );
}

function otherFigures(report) {
  const figures = words.shownFigures(report).slice(1);
  const entries = figures.map((figure) =>
    html("div", { class: "figure" }, html("dt", {}, figure.label), html("dd", {}, words.numeral(figure))),
  );
  return html("dl", { class: "card-figures" }, ...entries);
}

const LISTS = [
  ["Podcasts", "topShows", "minutes"],
  ["Artists", "topArtists", "minutes"],
  ["Tracks", "topTracks", "plays"],
];
const LISTS_SHOWN = 2;
const PLACES_SHOWN = 3;

/** Podcasts lead on a podcast's day and stay away on others. */
function topLists(report) {
  const ofPodcasts = report.category.includes("PODCAST");
  return LISTS.filter(([, key]) => report[key].length > 0 && (ofPodcasts || key !== "topShows"))
    .slice(0, LISTS_SHOWN)
    .map(([heading, key, measure]) => topList(heading, report[key].slice(0, PLACES_SHOWN), measure));
}

function topList(heading, places, measure) {
  const items = places.map((place) =>
    html(
      "li",
      {},
      html("span", { class: "place-name" }, html("bdi", {}, place.name), place.by ? html("bdi", { class: "place-by" }, place.by) : null),
      html("span", { class: "place-count" }, measure === "plays" ? `${words.whole(place.plays)}×` : `${words.whole(place.minutes)} min`),
    ),
  );
  return html("section", { class: "top" }, html("h3", {}, heading), html("ol", {}, ...items));
}

function inTheYear(report) {
  const count = report.yearMinutes.length;
  const share = (words.daysBetween(report.yearFrom, report.day) + 0.5) / count;
  const flag = html("span", { class: "year-flag" }, words.shortDate(report.day));
  flag.style.left = `${share * 100}%`;
  const months = html("div", { class: "year-months", "aria-hidden": "true" });
  for (let day = 0; day < count; day += 1) {
    const date = words.plusDays(report.yearFrom, day);
    if (date.getUTCDate() === 1) {
      const month = html("span", {}, words.monthName(date));
      month.style.left = `${(day / count) * 100}%`;
      months.append(month);
    }
  }
  const side = share < 0.25 ? "start" : share > 0.88 ? "end" : "middle";
  return html("figure", { class: "card-year", "data-side": side }, html("figcaption", {}, "The day in its year"), flag, yearStrip(report), months);
}

function saveButton(report) {
  const button = html("button", { class: "button", type: "button" }, "Save as image");
  button.setAttribute("aria-label", `Save ${words.shortDate(report.day)} as an image`);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await savePoster(report, button.closest(".card"));
    } finally {
      button.disabled = false;
    }
  });
  return button;
}
