/** Text of others on one line, without control and direction marks, shortened: safe to print in a message. */
export function clean(text: string, longest = 200, trim = true): string {
  const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
  const shown = trim ? flat.trim() : flat;
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}
