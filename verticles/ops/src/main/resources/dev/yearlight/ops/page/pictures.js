// The pictures: the run as a sun of rays, a rate as a ridge, calls in flight below their limit.

import { svg } from "./elements.js";

const RAYS = 100;
const FULL_TURN = 2 * Math.PI;
const fixed = (number) => number.toFixed(2);

function onCircle(share, radius) {
  const angle = share * FULL_TURN - FULL_TURN / 4;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** A ray for every percent; lit ones are done. Answers the picture and how to bring it up to date. */
export function sun() {
  const rays = Array.from({ length: RAYS }, (_, index) => {
    const share = (index + 0.5) / RAYS;
    const [x1, y1] = onCircle(share, 116);
    const [x2, y2] = onCircle(share, index % 10 === 9 ? 156 : 146);
    return svg("line", { x1: fixed(x1), y1: fixed(y1), x2: fixed(x2), y2: fixed(y2), class: "ray" });
  });
  const number = svg("text", { y: 6, "text-anchor": "middle", class: "sun-number" });
  const unit = svg("text", { y: 36, "text-anchor": "middle", class: "sun-unit" });
  const picture = svg(
    "svg",
    { viewBox: "-162 -162 324 324", role: "img", class: "sun" },
    ...rays,
    svg("circle", { r: 104, class: "disc" }),
    number,
    unit,
  );
  const update = (share, words, below) => {
    const lit = Math.floor(share * RAYS);
    rays.forEach((ray, index) => {
      ray.setAttribute("class", index < lit ? "ray lit" : index === lit && share < 1 ? "ray next" : "ray");
    });
    number.textContent = words;
    unit.textContent = below;
    picture.setAttribute("aria-label", `${words} ${below}`);
  };
  return { picture, update };
}

const WIDE = 600;
const HIGH = 100;

/** A line over time, from the oldest at the left to now at the right; times in milliseconds. */
function path(points, span, most) {
  const last = points.at(-1)?.at ?? 0;
  return points.map(({ at, value }) => {
    const x = WIDE - ((last - at) / span) * WIDE;
    const y = HIGH - (most > 0 ? value / most : 0) * (HIGH - 4);
    return [x, y];
  });
}

const joined = (places, begin = "M") => places.map(([x, y], index) => `${index ? "L" : begin}${fixed(x)} ${fixed(y)}`).join("");

function area(places) {
  if (places.length === 0) {
    return "";
  }
  return `${joined(places)}L${fixed(places.at(-1)[0])} ${HIGH}L${fixed(places[0][0])} ${HIGH}Z`;
}

/** Steps up and down, for what holds until it is changed. */
const stepped = (places) => places.flatMap(([x, y], index) => (index ? [[x, places[index - 1][1]], [x, y]] : [[x, y]]));

function frame(kind, ...children) {
  return svg("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "none", role: "img", class: kind }, ...children);
}

/** A rate over time. */
export function ridge() {
  const fill = svg("path", { class: "ridge-fill" });
  const line = svg("path", { class: "ridge-line" });
  const picture = frame("ridge", fill, line);
  const update = (points, span, most, label) => {
    const places = path(points, span, most);
    fill.setAttribute("d", area(places));
    line.setAttribute("d", joined(places));
    picture.setAttribute("aria-label", label);
  };
  return { picture, update };
}

/** Calls in flight as a filled ridge, and the limit as steps above it. */
export function load() {
  const fill = svg("path", { class: "ridge-fill" });
  const line = svg("path", { class: "ridge-line" });
  const limit = svg("path", { class: "limit-line" });
  const picture = frame("load", fill, line, limit);
  const update = (inFlight, limits, span, most, label) => {
    const places = path(inFlight, span, most);
    fill.setAttribute("d", area(places));
    line.setAttribute("d", joined(places));
    limit.setAttribute("d", joined(stepped(path(limits, span, most))));
    picture.setAttribute("aria-label", label);
  };
  return { picture, update };
}
