/** What is wrong with an answer, and what to do about it. */
export const problems = {
  given: (key: string, given: string) => `${key}: “${given}”`,
  unknownKey: (key: string) => `${key}: this is no answer that we know`,
  unreadable: (where: string) => `${where} cannot be read`,
  unknownName: (where: string) => `${where} is not known here`,
  outOfRange: (where: string) => `${where} is out of range`,
  inTheFuture: (where: string) => `${where} lies in the future`,
  contradiction: (where: string) => `${where} contradicts itself`,
  accepted: (what: string) => `Give ${what}.`,
  nearest: (name: string) => `Did you mean “${name}”?`,
  join: (sentences: string[]) => sentences.join(' '),
};
