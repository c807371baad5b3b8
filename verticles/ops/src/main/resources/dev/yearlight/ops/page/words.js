// How numbers, lengths of time and names read.

const LOCALE = navigator.language.startsWith("en") ? navigator.language : "en-GB";
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const ONE_PLACE = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const MONEY = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const SMALL_MONEY = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
const SHORT = new Intl.NumberFormat(LOCALE, { notation: "compact", minimumFractionDigits: 1, maximumFractionDigits: 1 });
const SAME_DAY = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });
const OTHER_DAY = new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const REGIONS = new Intl.DisplayNames(["en-GB"], { type: "region" });
const UNITS = [["d", 86_400], ["h", 3_600], ["min", 60], ["s", 1]];
const MICROS = 1_000_000;

export const whole = (number) => WHOLE.format(number);
export const short = (number) => (number < 10_000 ? WHOLE.format(number) : SHORT.format(number));
/** A rate keeps a place after the point while it is small. */
export const rate = (number) => (number < 100 ? ONE_PLACE : WHOLE).format(number);
/** Rounded down, so that 100 means all; whole numbers under the sun's numeral would stand still for hours. */
export const percent = (share) => `${(Math.floor(share * 1_000) / 10).toFixed(1)}%`;
export const money = (micros) => (micros !== 0 && micros < MICROS ? SMALL_MONEY : MONEY).format(micros / MICROS);

/** The two greatest units of a length of time: "2 d 6 h", "4 min 10 s". */
export function length(seconds) {
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  if (first < 0) {
    return "no time";
  }
  const [name, size] = UNITS[first];
  const [nextName, nextSize] = UNITS[first + 1] ?? [];
  const rest = nextSize ? Math.floor((seconds % size) / nextSize) : 0;
  return `${Math.floor(seconds / size)} ${name}${rest ? ` ${rest} ${nextName}` : ""}`;
}

/** The reader's own clock; with the date where it is not today's. */
export function clock(date, now) {
  return (date.toDateString() === now.toDateString() ? SAME_DAY : OTHER_DAY).format(date);
}

/** Milliseconds below a second, seconds above. */
export const latency = (millis) => (millis >= 1_000 ? `${ONE_PLACE.format(millis / 1_000)} s` : `${WHOLE.format(millis)} ms`);

/** A country's name; the code where it names none. */
export function country(code) {
  try {
    return REGIONS.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "cut_off" as people write it. */
export const cause = (name) => name.replaceAll("_", " ").replaceAll("-", " ");
