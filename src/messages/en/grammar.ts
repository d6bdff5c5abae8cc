/** One form for one, another for all other numbers. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** A title that begins with a capital, inside a sentence. */
export const inner = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** A text of the data as the end of a sentence: with one end stop, whether it brought its own or not. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
