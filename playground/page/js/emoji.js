/** Emoji by their short names, as a chat knows them. */

/** What the reaction palette offers, in the order it is shown. */
export const PALETTE = [
  "white_check_mark", "heavy_check_mark", "ballot_box_with_check", "+1", "eyes", "alarm_clock", "zzz", "date", "x", "sos",
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  "tada", "raised_hands", "pray", "heart", "joy", "thinking_face", "wave", "rocket", "fire", "100",
];

const CHARACTERS = {
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", "+1": "👍", thumbsup: "👍", "-1": "👎",
  eyes: "👀", alarm_clock: "⏰", zzz: "💤", date: "📅", calendar: "📆", x: "❌", sos: "🆘",
  zero: "0️⃣", one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣", five: "5️⃣", six: "6️⃣", seven: "7️⃣", eight: "8️⃣", nine: "9️⃣",
  keycap_ten: "🔟", tada: "🎉", raised_hands: "🙌", pray: "🙏", heart: "❤️", joy: "😂", thinking_face: "🤔", wave: "👋",
  rocket: "🚀", fire: "🔥", 100: "💯", smile: "😄", slightly_smiling_face: "🙂", warning: "⚠️", bell: "🔔", no_bell: "🔕",
  hourglass: "⌛", hourglass_flowing_sand: "⏳", stopwatch: "⏱️", memo: "📝", pencil: "📝", pencil2: "✏️", pushpin: "📌",
  round_pushpin: "📍", package: "📦", truck: "🚚", handshake: "🤝", speech_balloon: "💬", telephone_receiver: "📞", phone: "☎️",
  email: "📧", envelope: "✉️", paperclip: "📎", link: "🔗", star: "⭐", sparkles: "✨", seedling: "🌱", zap: "⚡", bulb: "💡",
  red_circle: "🔴", large_orange_circle: "🟠", large_yellow_circle: "🟡", large_green_circle: "🟢", large_blue_circle: "🔵",
  white_circle: "⚪", black_circle: "⚫", rotating_light: "🚨", exclamation: "❗", question: "❓", information_source: "ℹ️",
  arrow_right: "➡️", arrow_left: "⬅️", leftwards_arrow_with_hook: "↩️", arrows_counterclockwise: "🔄", mag: "🔍", gear: "⚙️",
  wastebasket: "🗑️", lock: "🔒", house: "🏠", sunrise: "🌅", sunny: "☀️", crescent_moon: "🌙", palm_tree: "🌴", coffee: "☕",
  chart_with_upwards_trend: "📈", bar_chart: "📊", clipboard: "📋", card_index: "📇", busts_in_silhouette: "👥", muscle: "💪",
  ok_hand: "👌", clap: "👏", point_right: "👉", no_entry: "⛔", no_entry_sign: "🚫", white_large_square: "⬜", spiral_calendar_pad: "🗓️",
};

/** The character of a short name, skin tone left aside; null where this page has none. */
export function character(name) {
  const plain = name.split("::")[0];
  return Object.hasOwn(CHARACTERS, plain) ? CHARACTERS[plain] : null;
}

/** The same for showing: an unknown name stays readable as `:name:`. */
export function shown(name) {
  return character(name) ?? `:${name}:`;
}

/** A short name in words, for those who listen instead of looking. */
export function spoken(name) {
  return name.replaceAll("_", " ");
}
