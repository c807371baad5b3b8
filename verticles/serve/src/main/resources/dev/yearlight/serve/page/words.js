// How numbers and dates read on a card.

const LOCALE = navigator.language.startsWith("en") ? navigator.language : "en-GB";
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const ONE_PLACE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const NUMBER_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const HIDDEN_UNITS = new Set(["DISTANCE", "UNKNOWN"]);
const MOST_FIGURES = 4;
const DAY_MILLISECONDS = 86_400_000;

const dateFormat = (options) => new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", ...options });
const FULL = dateFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHORT = dateFormat({ day: "numeric", month: "long" });
const WEEKDAY = dateFormat({ weekday: "long" });
const MONTH = dateFormat({ month: "short" });

/** A date of the calendar, as midnight UTC: no zone of a reader may move it. */
export const dateOf = (text) => new Date(`${text}T00:00:00Z`);
export const fullDate = (text) => FULL.format(dateOf(text));
export const shortDate = (text) => SHORT.format(dateOf(text));
export const weekday = (text) => WEEKDAY.format(dateOf(text));
export const monthName = (date) => MONTH.format(date);
export const whole = (number) => WHOLE.format(number);
export const inWords = (count) => NUMBER_WORDS[count] ?? WHOLE.format(count);

/** Days from the first date to the second. */
export const daysBetween = (from, to) => Math.round((dateOf(to) - dateOf(from)) / DAY_MILLISECONDS);
export const plusDays = (from, days) => new Date(dateOf(from).getTime() + days * DAY_MILLISECONDS);

/** The figures that a card shows, the one that explains the day first. */
export const shownFigures = (report) =>
  report.figures.filter((figure) => !HIDDEN_UNITS.has(figure.unit)).slice(0, MOST_FIGURES);

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
