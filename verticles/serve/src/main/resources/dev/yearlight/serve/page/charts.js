// The pictures: a year as a sun of rays, a day as a clock of rays, a day in its year as a strip of bars.

import { svg } from "./elements.js";
import { daysBetween, fullestHour, monthName, plusDays, shortDate } from "./words.js";

const FULL_TURN = 2 * Math.PI;

/** Where a share of a full turn, clockwise from the top, lies at a distance from the centre. */
export function onCircle(share, radius) {
  const angle = share * FULL_TURN - FULL_TURN / 4;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

const fixed = (number) => number.toFixed(2);

/** Square root: a quiet day stays visible beside a loud one. */
export const rayLength = (minutes, most, longest) => (most > 0 ? Math.sqrt(minutes / most) * longest : 0);

function ray(share, from, to, attributes) {
  const [x1, y1] = onCircle(share, from);
  const [x2, y2] = onCircle(share, to);
  return svg("line", { x1: fixed(x1), y1: fixed(y1), x2: fixed(x2), y2: fixed(y2), ...attributes });
}

function text(share, radius, words, attributes) {
  const [x, y] = onCircle(share, radius);
  return svg("text", { x: fixed(x), y: fixed(y), "text-anchor": "middle", "dominant-baseline": "central", ...attributes }, words);
}

/** The year: 365 rays, January at the top, the told days alight. */
export function yearSun(reports) {
  const [{ yearFrom, yearMinutes }] = reports;
  const count = yearMinutes.length;
  const most = Math.max(...yearMinutes);
  const sun = svg("svg", { class: "year-sun", viewBox: "-300 -300 600 600", role: "img", "aria-label": yearLabel(reports) });
  sun.append(svg("circle", { r: 122, class: "sun-disc" }));
  const glow = svg("g", { class: "sun-rays" });
  yearMinutes.forEach((minutes, day) => {
    glow.append(ray(day / count, 132, 134 + rayLength(minutes, most, 96), { class: "sun-ray" }));
  });
  sun.append(glow);
  for (let day = 0; day < count; day += 1) {
    const date = plusDays(yearFrom, day);
    if (date.getUTCDate() === 1) {
      sun.append(text((day + 15) / count, 108, monthName(date).slice(0, 3), { class: "sun-month" }));
    }
  }
  reports.forEach((report, index) => {
    const share = daysBetween(yearFrom, report.day) / count;
    const mark = svg("g", { class: "sun-mark", "data-category": report.category });
    mark.append(ray(share, 128, 250, { class: "sun-mark-ray" }));
    const [cx, cy] = onCircle(share, 268);
    mark.append(svg("circle", { cx: fixed(cx), cy: fixed(cy), r: 18, class: "sun-mark-disc" }));
    mark.append(text(share, 268, String(index + 1), { class: "sun-mark-number" }));
    sun.append(mark);
  });
  return sun;
}

const yearLabel = (reports) =>
  `Minutes of every day of the year; told: ${reports.map((report) => shortDate(report.day)).join(", ")}.`;

/** The day: 24 rays, midnight at the top. */
export function dayClock(report) {
  const hours = report.minutesByHour;
  const most = Math.max(...hours);
  const busiest = fullestHour(hours);
  const clock = svg("svg", {
    class: "day-clock",
    viewBox: "-260 -260 520 520",
    role: "img",
    "aria-label": busiest ? `Minutes by hour of the day; the most from ${busiest}.` : "Minutes by hour of the day.",
  });
  clock.append(svg("circle", { r: 150, class: "clock-ring" }));
  hours.forEach((minutes, hour) => {
    const share = (hour + 0.5) / 24;
    clock.append(ray(share, 164, 166, { class: "clock-rest" }));
    if (minutes > 0) {
      clock.append(ray(share, 164, 168 + rayLength(minutes, most, 58), { class: "clock-ray" }));
    }
  });
  for (const hour of [0, 6, 12, 18]) {
    clock.append(text(hour / 24, 246, String(hour).padStart(2, "0"), { class: "clock-hour" }));
  }
  return clock;
}

/** The day in its year: a bar for every day, this one alight. */
export function yearStrip(report) {
  const { yearMinutes, yearFrom, day } = report;
  const most = Math.max(...yearMinutes);
  const told = daysBetween(yearFrom, day);
  const strip = svg("svg", {
    class: "year-strip",
    viewBox: `0 0 ${yearMinutes.length} 100`,
    preserveAspectRatio: "none",
    role: "img",
    "aria-label": `Minutes of every day of the year, with ${shortDate(day)} marked.`,
  });
  yearMinutes.forEach((minutes, index) => {
    const height = Math.max(1.5, rayLength(minutes, most, 100));
    const wide = index === told ? 2.2 : 0.62;
    strip.append(
      svg("rect", {
        x: fixed(index + 0.5 - wide / 2),
        y: fixed(100 - height),
        width: wide,
        height: fixed(height),
        class: index === told ? "strip-told" : "strip-bar",
      }),
    );
  });
  return strip;
}
