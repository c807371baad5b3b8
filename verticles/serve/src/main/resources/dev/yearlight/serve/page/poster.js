// A card as a picture to keep or send: drawn here, on the reader's own machine; nothing leaves it.

import { onCircle, rayLength } from "./charts.js";
import { daysBetween, fullDate, numeral, shownFigures } from "./words.js";

const WIDTH = 1080;
const HEIGHT = 1350;
const MARGIN = 84;
const SUN = 765;
const DISPLAY = "Fraunces, Georgia, serif";
const PLAIN = "'Instrument Sans', system-ui, sans-serif";

/** Draws the report in its card's colours and hands it to the browser as a download. */
export async function savePoster(report, card) {
  const style = getComputedStyle(card);
  const colour = (name) => style.getPropertyValue(name).trim();
  await Promise.all([document.fonts.load(`600 90px ${DISPLAY}`), document.fonts.load(`500 30px ${PLAIN}`)]);
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d");
  paintSky(pen, colour);
  paintWords(pen, report, colour);
  paintSun(pen, report, colour);
  paintYear(pen, report, colour);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = `yearlight-${report.day}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function paintSky(pen, colour) {
  pen.fillStyle = colour("--sky");
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const glow = pen.createRadialGradient(WIDTH / 2, SUN, 40, WIDTH / 2, SUN, 900);
  glow.addColorStop(0, colour("--glow"));
  glow.addColorStop(1, colour("--sky"));
  pen.fillStyle = glow;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
}

function paintWords(pen, report, colour) {
  pen.textBaseline = "alphabetic";
  pen.fillStyle = colour("--light");
  pen.font = `600 30px ${PLAIN}`;
  pen.fillText(report.categoryName, MARGIN, 120);
  pen.fillStyle = colour("--ink");
  pen.font = `400 30px ${PLAIN}`;
  pen.fillText(fullDate(report.day), MARGIN, 164);
  const size = report.title.length > 34 ? 72 : 88;
  pen.font = `600 ${size}px ${DISPLAY}`;
  balanced(pen, report.title, WIDTH - 2 * MARGIN, 3).forEach((line, index) => {
    pen.fillText(line, MARGIN, 272 + index * size * 1.06);
  });
}

function paintSun(pen, report, colour) {
  const [first] = shownFigures(report);
  const most = Math.max(...report.minutesByHour);
  pen.save();
  pen.translate(WIDTH / 2, SUN);
  pen.strokeStyle = colour("--light");
  pen.lineCap = "round";
  pen.lineWidth = 20;
  pen.fillStyle = colour("--light");
  pen.beginPath();
  pen.arc(0, 0, 228, 0, 7);
  pen.fill();
  report.minutesByHour.forEach((minutes, hour) => {
    const share = (hour + 0.5) / 24;
    pen.globalAlpha = minutes > 0 ? 1 : 0.3;
    pen.beginPath();
    pen.moveTo(...onCircle(share, 256));
    pen.lineTo(...onCircle(share, 260 + rayLength(minutes, most, 88)));
    pen.stroke();
  });
  pen.globalAlpha = 1;
  if (first) {
    const number = numeral(first);
    pen.textAlign = "center";
    pen.fillStyle = colour("--sky");
    pen.font = `600 ${number.length > 4 ? 150 : 190}px ${DISPLAY}`;
    pen.fillText(number, 0, 38);
    pen.font = `600 30px ${PLAIN}`;
    linesOf(pen, first.label, 330, 2).forEach((line, index) => pen.fillText(line, 0, 96 + index * 38));
  }
  pen.restore();
}

function paintYear(pen, report, colour) {
  const { yearMinutes, yearFrom, day } = report;
  const most = Math.max(...yearMinutes);
  const told = daysBetween(yearFrom, day);
  const step = (WIDTH - 2 * MARGIN) / yearMinutes.length;
  yearMinutes.forEach((minutes, index) => {
    const height = Math.max(2, rayLength(minutes, most, 90));
    const wide = index === told ? 8 : step * 0.6;
    pen.fillStyle = colour(index === told ? "--light" : "--ink");
    pen.globalAlpha = index === told ? 1 : 0.35;
    pen.fillRect(MARGIN + (index + 0.5) * step - wide / 2, 1250 - height, wide, height);
  });
  pen.globalAlpha = 1;
  pen.fillStyle = colour("--ink");
  pen.font = `500 26px ${PLAIN}`;
  pen.fillText("Yearlight", MARGIN, 1300);
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
    if (pen.measureText(tried).width <= width) {
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
