// A card as a picture to keep or send: drawn here, on the reader's own machine; nothing leaves it.

import { onCircle, rayLength } from "./charts.js";
import { calendarYear, daysBetween, fullDate, headline, numeral, shownFigures } from "./words.js";

const WIDTH = 1080;
const HEIGHT = 1350;
const MARGIN = 80;
const INNER = WIDTH - 2 * MARGIN;
const FIGURES_TOP = 1010;
const YEAR_BASE = 1236;
const DISPLAY = "Fraunces, Georgia, serif";
const PLAIN = "'Instrument Sans', system-ui, sans-serif";

/** Draws the report in its card's colours and hands it to the browser as a download. */
export async function savePoster(report, card) {
  const style = getComputedStyle(card);
  const colour = (name) => style.getPropertyValue(name).trim();
  await Promise.all([document.fonts.load(`600 90px ${DISPLAY}`), document.fonts.load(`600 30px ${PLAIN}`)]);
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d");
  const figures = shownFigures(report);
  const wordsEnd = bottomOfWords(pen, report);
  const sunEnd = figures.length > 1 ? FIGURES_TOP : FIGURES_TOP + 120;
  const centre = (wordsEnd + sunEnd) / 2;
  paintSky(pen, colour, centre);
  paintWords(pen, report, colour);
  paintSun(pen, report, headline(report), colour, centre, Math.min(330, (sunEnd - wordsEnd) / 2 - 24));
  paintFigures(pen, figures.slice(1), colour);
  paintYear(pen, report, colour);
  paintMark(pen, report, colour);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = `yearlight-${report.day}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function paintSky(pen, colour, centre) {
  pen.fillStyle = colour("--sky");
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  glow(pen, [WIDTH / 2, centre], 860, colour("--glow"), colour("--sky"), 1);
  glow(pen, [0, HEIGHT], 620, colour("--spark"), colour("--sky"), 0.24);
}

/** A round light that fades into the sky; where it is laid over another, the sky's own share is left out. */
function glow(pen, [x, y], radius, inner, outer, alpha) {
  const light = pen.createRadialGradient(x, y, 30, x, y, radius);
  light.addColorStop(0, inner);
  light.addColorStop(1, alpha < 1 ? `${outer}00` : outer);
  pen.globalAlpha = alpha;
  pen.fillStyle = light;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.globalAlpha = 1;
}

/** The title's lines in the largest size that leaves the sun its room, and the line's height. */
function setTitle(pen, title) {
  const size = title.length <= 24 ? 116 : title.length <= 46 ? 88 : 74;
  pen.font = `600 ${size}px ${DISPLAY}`;
  return { lines: balanced(pen, title, INNER, 3), leading: size * 1.04, size };
}

const TITLE_TOP = 196;

function bottomOfWords(pen, { title }) {
  const { lines, leading } = setTitle(pen, title);
  return TITLE_TOP + lines.length * leading + 20;
}

function paintWords(pen, report, colour) {
  pen.textBaseline = "alphabetic";
  pen.fillStyle = colour("--light");
  pen.font = `600 38px ${PLAIN}`;
  pen.fillText(report.categoryName, MARGIN, 116);
  pen.fillStyle = colour("--ink");
  pen.font = `400 36px ${PLAIN}`;
  pen.fillText(fullDate(report.day), MARGIN, 166);
  const { lines, leading, size } = setTitle(pen, report.title);
  lines.forEach((line, index) => pen.fillText(line, MARGIN - 4, TITLE_TOP + size * 0.88 + index * leading));
}

function paintSun(pen, report, centrepiece, colour, centre, reach) {
  const most = Math.max(...report.minutesByHour);
  const disc = reach * 0.68;
  pen.save();
  pen.translate(WIDTH / 2, centre);
  pen.fillStyle = colour("--light");
  pen.shadowColor = colour("--light");
  pen.shadowBlur = 90;
  pen.beginPath();
  pen.arc(0, 0, disc, 0, 7);
  pen.fill();
  pen.shadowBlur = 0;
  pen.lineCap = "round";
  pen.lineWidth = reach * 0.056;
  report.minutesByHour.forEach((minutes, hour) => {
    const share = (hour + 0.5) / 24;
    const stroke = (length, name, alpha) => {
      pen.globalAlpha = alpha;
      pen.strokeStyle = colour(name);
      pen.beginPath();
      pen.moveTo(...onCircle(share, disc * 1.13));
      pen.lineTo(...onCircle(share, disc * 1.14 + length));
      pen.stroke();
    };
    stroke(reach * 0.2, "--ink", 0.12);
    if (minutes > 0) {
      stroke(rayLength(minutes, most, reach * 0.2), "--light", 1);
    }
  });
  pen.globalAlpha = 1;
  paintNumeral(pen, centrepiece, colour, disc);
  pen.restore();
}

function paintNumeral(pen, { numeral: number, label }, colour, disc) {
  pen.textAlign = "center";
  pen.fillStyle = colour("--sky");
  let size = disc * 0.9;
  do {
    size *= 0.95;
    pen.font = `600 ${size}px ${DISPLAY}`;
  } while (pen.measureText(number).width > disc * 1.55);
  pen.fillText(number, 0, disc * 0.16);
  pen.font = `600 ${Math.max(28, disc * 0.15)}px ${PLAIN}`;
  balanced(pen, label, disc * 1.5, 3).forEach((line, index) => {
    pen.fillText(line, 0, disc * 0.4 + index * disc * 0.18);
  });
}

function paintFigures(pen, figures, colour) {
  const gap = 32;
  const wide = (INNER - 2 * gap) / 3;
  figures.forEach((figure, index) => {
    const left = MARGIN + index * (wide + gap);
    pen.fillStyle = colour("--light");
    pen.fillRect(left, FIGURES_TOP, wide, 3);
    pen.fillStyle = colour("--ink");
    pen.font = `600 62px ${DISPLAY}`;
    pen.fillText(shortened(pen, numeral(figure), wide), left, FIGURES_TOP + 66);
    pen.fillStyle = colour("--quiet");
    pen.font = `500 28px ${PLAIN}`;
    linesOf(pen, figure.label, wide, 2).forEach((line, at) => pen.fillText(line, left, FIGURES_TOP + 104 + at * 33));
  });
}

function paintYear(pen, report, colour) {
  const { yearMinutes, yearFrom, day } = report;
  const most = Math.max(...yearMinutes);
  const told = daysBetween(yearFrom, day);
  const step = INNER / yearMinutes.length;
  yearMinutes.forEach((minutes, index) => {
    const height = Math.max(2, rayLength(minutes, most, 64));
    const wide = index === told ? 9 : step * 0.62;
    pen.fillStyle = colour(index === told ? "--light" : "--ink");
    pen.globalAlpha = index === told ? 1 : 0.4;
    const top = index === told ? 70 : height;
    pen.fillRect(MARGIN + (index + 0.5) * step - wide / 2, YEAR_BASE - top, wide, top);
  });
  pen.globalAlpha = 1;
}

/** The maker's mark, small, and the year. */
function paintMark(pen, report, colour) {
  const sun = pen.createRadialGradient(MARGIN + 10, 1284, 2, MARGIN + 14, 1288, 16);
  sun.addColorStop(0, "#ffe2a8");
  sun.addColorStop(1, "#ff7a59");
  pen.fillStyle = sun;
  pen.beginPath();
  pen.arc(MARGIN + 14, 1288, 14, 0, 7);
  pen.fill();
  pen.fillStyle = colour("--ink");
  pen.font = `600 34px ${DISPLAY}`;
  pen.fillText("Yearlight", MARGIN + 42, 1300);
  pen.textAlign = "right";
  pen.fillText(calendarYear(report), WIDTH - MARGIN, 1300);
  pen.textAlign = "left";
}

/** As many lines as the width needs, of lengths as even as can be. */
function balanced(pen, words, width, most) {
  let lines = linesOf(pen, words, width, most);
  for (let narrower = width - 20; narrower > width / 2; narrower -= 20) {
    const tried = linesOf(pen, words, narrower, most + 1);
    if (tried.length > lines.length) {
      break;
    }
    lines = tried;
  }
  return lines;
}

/** The words in lines of a width; the last line ends in an ellipsis where words are left over. */
function linesOf(pen, words, width, most) {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    const tried = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (lines.at(-1) === "" || pen.measureText(tried).width <= width) {
      lines[lines.length - 1] = tried;
    } else if (lines.length < most) {
      lines.push(word);
    } else {
      lines[lines.length - 1] += " …";
      break;
    }
  }
  return lines.map((line) => shortened(pen, line, width));
}

function shortened(pen, line, width) {
  let kept = [...line];
  while (pen.measureText(kept.join("")).width > width && kept.length > 1) {
    kept = [...kept.slice(0, -2), "…"];
  }
  return kept.join("");
}
