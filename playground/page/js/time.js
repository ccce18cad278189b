/** Instants as the viewer reads them: in their zone, in their language's manner. */

const made = new Map();

function format(person, options) {
  const key = JSON.stringify([person.locale, person.tz, options]);
  if (!made.has(key))
    made.set(key, new Intl.DateTimeFormat(person.locale, { timeZone: person.tz, ...steady(person.locale, options) }));
  return made.get(key);
}

function steady(locale, options) {
  if (options.hour !== "numeric") return options;
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
  return { ...options, hour: hour12 ? "numeric" : "2-digit" };
}

const DAY = 86_400_000;

/** The calendar day of an instant in the person's zone, as YYYY-MM-DD. */
export function dayOf(instant, person) {
  return format({ locale: "en-CA", tz: person.tz }, { year: "numeric", month: "2-digit", day: "2-digit" }).format(
    instant,
  );
}

/** Hour and minute. */
export function clockTime(instant, person) {
  return format(person, { hour: "numeric", minute: "2-digit" }).format(instant);
}

/** Weekday, day and month, with the year when it is another one than now's. */
export function fullDay(instant, person, now) {
  const options = { weekday: "long", day: "numeric", month: "long" };
  if (dayOf(instant, person).slice(0, 4) !== dayOf(now, person).slice(0, 4)) options.year = "numeric";
  return format(person, options).format(instant);
}

/** Short weekday, day, month and year. */
export function wholeDay(instant, person) {
  return format(person, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(instant);
}

/** Short weekday, day, month and time. */
export function shortMoment(instant, person) {
  return format(person, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(instant);
}

/** "today", "yesterday", "tomorrow" or null, as seen from now. */
export function near(instant, person, now) {
  const day = dayOf(instant, person);
  const words = [
    [0, "today"],
    [-DAY, "yesterday"],
    [DAY, "tomorrow"],
  ];
  const found = words.find(([step]) => dayOf(new Date(now.getTime() + step), person) === day);
  return found ? found[1] : null;
}

/** The zone's city, for people: "Asia/Tokyo" is "Tokyo". */
export function city(zone) {
  return zone.split("/").pop().replaceAll("_", " ");
}

/** Unix seconds of a wall time (YYYY-MM-DD, HH:mm) in a zone; inside a gap, the instant after it. */
export function instantOf(date, time, zone) {
  const wall = Date.parse(`${date}T${time}:00Z`);
  let guess = wall;
  for (let round = 0; round < 3; round += 1) guess += wall - wallOf(guess, zone);
  return Math.round(guess / 1000);
}

/** The wall time of Unix seconds in a zone, as [YYYY-MM-DD, HH:mm]. */
export function wallParts(seconds, zone) {
  return new Date(wallOf(seconds * 1000, zone)).toISOString().slice(0, 16).split("T");
}

function wallOf(milliseconds, zone) {
  const options = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  };
  const parts = Object.fromEntries(
    format({ locale: "en-US", tz: zone }, options)
      .formatToParts(milliseconds)
      .map((part) => [part.type, part.value]),
  );
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
}

const DATE_TOKENS = {
  date: { year: "numeric", month: "long", day: "numeric" },
  date_long_full: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_slash: { year: "numeric", month: "2-digit", day: "2-digit" },
  day_divider_pretty: { weekday: "long", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** Fills a date template such as "{date_short_pretty} at {time}"; null when a token is unknown. */
export function template(seconds, pattern, person, now, word) {
  const instant = new Date(seconds * 1000);
  if (Number.isNaN(instant.getTime())) return null;
  let known = true;
  const text = pattern.replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === "date_num") return dayOf(instant, person);
    if (token === "ago") return ago(instant, person, now);
    const close = token.endsWith("_pretty") && near(instant, person, now);
    if (close) return word(close);
    const options = DATE_TOKENS[token] ?? DATE_TOKENS[token.replace(/_pretty$/, "")];
    if (!options) known = false;
    return options ? format(person, options).format(instant) : whole;
  });
  return known ? text : null;
}

function ago(instant, person, now) {
  const minutes = Math.round((instant - now) / 60_000);
  const relative = new Intl.RelativeTimeFormat(person.locale, { numeric: "auto" });
  if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
  if (Math.abs(minutes) < 2880) return relative.format(Math.round(minutes / 60), "hour");
  return relative.format(Math.round(minutes / 1440), "day");
}

/** The n-th working day after a moment on the viewer's clock, as YYYY-MM-DD. */
export function workday(days, moment, viewer) {
  const day = new Date(`${dayOf(moment, viewer)}T12:00:00Z`);
  for (let left = days; left > 0; left -= [0, 6].includes(day.getUTCDay()) ? 0 : 1) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
