// How numbers and dates read on a card.

const LOCALE = navigator.language.startsWith("en") ? navigator.language : "en-GB";
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const ONE_PLACE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const NUMBER_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const HIDDEN_UNITS = new Set(["DISTANCE", "UNKNOWN"]);
const HIDDEN_NAMES = new Set(["nostalgic-from"]); // the label of the share says it already
const MOST_FIGURES = 4;
const LEAST_SHARE_TO_LEAD = 20;
const DAY_MILLISECONDS = 86_400_000;

const dateFormat = (options) => new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", ...options });
const FULL = dateFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHORT = dateFormat({ day: "numeric", month: "long" });
const WEEKDAY = dateFormat({ weekday: "long" });
const MONTH = dateFormat({ month: "short" });
const LONG_MONTH = dateFormat({ month: "long" });
const MONTH_AND_YEAR = dateFormat({ month: "long", year: "numeric" });

/** A date of the calendar, as midnight UTC: no zone of a reader may move it. */
export const dateOf = (text) => new Date(`${text}T00:00:00Z`);
export const fullDate = (text) => FULL.format(dateOf(text));
export const shortDate = (text) => SHORT.format(dateOf(text));
export const weekday = (text) => WEEKDAY.format(dateOf(text));
/** Three letters, in every English. */
export const monthName = (date) => MONTH.format(date).slice(0, 3);
export const whole = (number) => WHOLE.format(number);
export const inWords = (count) => NUMBER_WORDS[count] ?? WHOLE.format(count);

/** Days from the first date to the second. */
export const daysBetween = (from, to) => Math.round((dateOf(to) - dateOf(from)) / DAY_MILLISECONDS);
export const plusDays = (from, days) => new Date(dateOf(from).getTime() + days * DAY_MILLISECONDS);

/** The figures that a card shows, the one that explains the day first; none says nothing, and none says it again. */
export function shownFigures(report) {
  const telling = report.figures.filter(
    ({ name, unit, value }) => value > 0 && !HIDDEN_UNITS.has(unit) && !HIDDEN_NAMES.has(name),
  );
  const lead = telling.findIndex((figure) => figure.unit !== "PERCENT" || figure.value >= LEAST_SHARE_TO_LEAD);
  const ordered = [...telling.slice(Math.max(lead, 0)), ...telling.slice(0, Math.max(lead, 0))];
  return ordered.filter((figure, index) => !ordered.slice(0, index).some((earlier) => repeats(figure, earlier))).slice(0, MOST_FIGURES);
}

/** The numeral in a sun, and what it counts; the date where the day has no figure to show. */
export function headline(report) {
  const [first] = shownFigures(report);
  return first
    ? { numeral: numeral(first), label: first.label }
    : { numeral: String(dateOf(report.day).getUTCDate()), label: LONG_MONTH.format(dateOf(report.day)) };
}

/** The same number of the same thing; a podcast's play is its episode. */
function repeats(figure, earlier) {
  const sameThing = figure.unit === earlier.unit || (figure.unit === "PLAYS" && earlier.unit === "EPISODES");
  return sameThing && numeral(figure) === numeral(earlier);
}

/** A figure's numeral. */
export function numeral({ value, unit }) {
  switch (unit) {
    case "YEAR":
      return String(Math.round(value));
    case "PERCENT":
      return `${WHOLE.format(value)}%`;
    case "TIMES":
      return ONE_PLACE.format(value);
    default:
      return WHOLE.format(value);
  }
}

/** "2025" where the window is that calendar year, else nothing. */
export function calendarYear(report) {
  const first = report.yearFrom.endsWith("-01-01");
  const last = plusDays(report.yearFrom, report.yearMinutes.length);
  return first && last.getUTCMonth() === 0 && last.getUTCDate() === 1 ? report.yearFrom.slice(0, 4) : "";
}

/** "March 2023 to March 2024", the months that the window begins and ends in. */
export function windowOf(report) {
  const last = plusDays(report.yearFrom, report.yearMinutes.length - 1);
  return `${MONTH_AND_YEAR.format(dateOf(report.yearFrom))} to ${MONTH_AND_YEAR.format(last)}`;
}

/** What was heard in the whole window: hours, or minutes where it is less than two hours. */
export function yearTotal({ yearMinutes }) {
  const minutes = yearMinutes.reduce((sum, day) => sum + day, 0);
  return minutes < 120 ? [WHOLE.format(minutes), "minutes"] : [WHOLE.format(Math.floor(minutes / 60)), "hours"];
}

/** "14:00 to 15:00", the hour with the most minutes; nothing where there is none. */
export function fullestHour(minutesByHour) {
  const most = Math.max(0, ...minutesByHour);
  if (most === 0) {
    return "";
  }
  const hour = minutesByHour.indexOf(most);
  return `${clock(hour)} to ${clock((hour + 1) % 24)}`;
}

const clock = (hour) => `${String(hour).padStart(2, "0")}:00`;
