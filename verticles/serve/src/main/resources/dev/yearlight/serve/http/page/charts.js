// The pictures: a year as a sun of rays, a day as a clock of rays, a day in its year as a strip of bars.

import { svg } from "./elements.js";
import { daysBetween, fullestHour, monthName, plusDays, shortDate, yearTotal } from "./words.js";

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

function text(share, radius, attributes, ...words) {
  const [x, y] = onCircle(share, radius);
  return svg("text", { x: fixed(x), y: fixed(y), "text-anchor": "middle", "dominant-baseline": "central", ...attributes }, ...words);
}

/** The year: a ray for every day, the first at the top, the told days alight. */
export function yearSun(reports) {
  const [{ yearFrom, yearMinutes }] = reports;
  const count = yearMinutes.length;
  const most = Math.max(...yearMinutes);
  const sun = svg("svg", { class: "year-sun", viewBox: "-300 -300 600 600", role: "img", "aria-label": yearLabel(reports) });
  const rays = svg("g", { class: "sun-rays" });
  yearMinutes.forEach((minutes, day) => {
    rays.append(ray((day + 0.5) / count, 140, 142 + rayLength(minutes, most, 88), { class: "sun-ray" }));
  });
  sun.append(rays, svg("circle", { r: 132, class: "sun-disc" }), ...monthsAround(yearFrom, count), ...totalInside(reports[0]));
  const shares = reports.map((report) => (daysBetween(yearFrom, report.day) + 0.5) / count);
  const places = spread(shares, MARK_GAP);
  sun.append(...reports.map((report, index) => mark(report, index, shares[index], places[index])));
  return sun;
}

function monthsAround(yearFrom, count) {
  const firsts = Array.from({ length: count }, (_, day) => day).filter((day) => plusDays(yearFrom, day).getUTCDate() === 1);
  return firsts.map((day) => {
    const name = monthName(plusDays(yearFrom, day));
    const rest = svg("tspan", { class: "sun-month-rest" }, name.slice(1));
    return text((day + 15) / count, 114, { class: "sun-month" }, name.slice(0, 1), rest);
  });
}

function totalInside(report) {
  const [number, unit] = yearTotal(report);
  if (number === "0") {
    return [];
  }
  return [
    svg("text", { y: 4, "text-anchor": "middle", class: number.length > 5 ? "sun-total long" : "sun-total" }, number),
    svg("text", { y: 34, "text-anchor": "middle", class: "sun-total-unit" }, `${unit} played`),
  ];
}

/** From its day on the disc out to a numbered disc, which stands aside where its neighbour is too near. */
function mark(report, index, share, place) {
  const [kneeX, kneeY] = onCircle(share, 236);
  const [x, y] = onCircle(place, MARK_RADIUS);
  return svg(
    "g",
    { class: "sun-mark", "data-category": report.category },
    ray(share, 134, 236, { class: "sun-mark-ray" }),
    svg("line", { x1: fixed(kneeX), y1: fixed(kneeY), x2: fixed(x), y2: fixed(y), class: "sun-mark-ray" }),
    svg("circle", { cx: fixed(x), cy: fixed(y), r: 18, class: "sun-mark-disc" }),
    text(place, MARK_RADIUS, { class: "sun-mark-number" }, String(index + 1)),
  );
}

const MARK_RADIUS = 268;
const MARK_GAP = 0.034;
const ROUNDS = 60;

/** Ascending shares of a turn, moved apart until each is a gap from the next; the last and the first are neighbours too. */
function spread(shares, gap) {
  const places = [...shares];
  for (let round = 0; places.length > 1 && round < ROUNDS; round += 1) {
    places.forEach((_, index) => {
      const next = (index + 1) % places.length;
      const lacking = gap - (places[next] + (next === 0 ? 1 : 0) - places[index]);
      if (lacking > 0) {
        places[index] -= lacking / 2;
        places[next] += lacking / 2;
      }
    });
  }
  return places;
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
  clock.append(svg("circle", { r: 141, class: "clock-ring" }));
  hours.forEach((minutes, hour) => {
    const share = (hour + 0.5) / 24;
    clock.append(ray(share, 159, 224, { class: "clock-rest" }));
    if (minutes > 0) {
      clock.append(ray(share, 159, 160 + rayLength(minutes, most, 64), { class: "clock-ray" }));
    }
  });
  for (let hour = 0; hour < 24; hour += 3) {
    const label = text(hour / 24, 247, { class: hour % 6 === 0 ? "clock-hour quarter" : "clock-hour" }, String(hour).padStart(2, "0"));
    clock.append(label);
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
  strip.append(svg("rect", { x: fixed(told + 0.4), y: 0, width: 0.2, height: 100, class: "strip-stem" }));
  yearMinutes.forEach((minutes, index) => {
    const height = Math.max(1.5, rayLength(minutes, most, 100));
    const wide = index === told ? 2.2 : 0.66;
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
