const didYouMean = (name: string): string => `did you mean "${name}"?`;

const sizes = { signs: ' signs', entries: ' entries', number: '' };

/** What is wrong with data, and what to do about it; docs/diagnostics.md explains each code. */
export const diagnosticText = {
  severity: { error: 'error', warning: 'warning' },
  at: (path: string) => `at ${path}`,
  expected: (what: string) => `expected: ${what}`,
  found: (what: string) => `found: ${what}`,
  didYouMean,
  tooLarge: { message: 'the file is larger than 2 MB', hint: 'split it into several files' },
  notText: { message: 'the file is not UTF-8 text', hint: 'save it as UTF-8 text' },
  syntaxHint: 'check quotes, colons and indentation near this place',
  aliases: {
    message: 'aliases (*name) are not allowed in data files',
    hint: 'write the value out, or share it with a rule set',
  },
  unknownPlace: {
    message: 'no collection has its files here',
    hint: 'move the file into the folder of its collection',
  },
  duplicate: (name: string, place: string) => ({
    message: `"${name}" is defined twice`,
    hint: `the other one is at ${place}`,
  }),
  unknownKey: (key: string) => `unknown key "${key}"`,
  commaInBraces: 'between { } a comma ends the value: put the whole text in quotes',
  seeSchema: 'run `career-advisor schema` for the keys that are known here',
  missing: (key: string) => `"${key}" is missing`,
  entry: 'entry',
  invalid: (path: string) => `"${path}" is not valid`,
  shapes: {
    types: {
      string: 'text',
      number: 'a number',
      int: 'a whole number',
      array: 'a list, such as [a, b]',
      object: 'keys with values',
      record: 'keys with values',
      boolean: 'true or false',
    } as Record<string, string>,
    kind: 'a known "kind"',
    several: 'one of several shapes',
    text: 'text of the right form',
    day: 'a day such as 2026-01-11',
    url: 'a web address such as https://example.org/page',
    atLeast: (least: string, of: keyof typeof sizes) => `at least ${least}${sizes[of]}`,
    atMost: (most: string, of: keyof typeof sizes) => `at most ${most}${sizes[of]}`,
    id: 'lower-case words joined by "-"',
    country: 'an ISO 3166-1 code such as US or GB, or INT',
    language: 'an ISO 639 code such as es',
    currency: 'an ISO 4217 code such as USD',
    asOf: 'a quoted year, month or day such as "2026" or "2026-01-11"',
    span: 'min ≤ typical ≤ max',
    answersKey: 'a camelCase answers key',
    fact: 'the camelCase key of a yes-no question',
  },
  unknownLink: (kind: string, id: string) => `there is no ${kind} "${id}"`,
  addUnder: (place: string) => `add it under data/${place}`,
  misplacedId: (prefix: string) => ({
    message: 'the id does not begin with its country',
    hint: `begin it with "${prefix}"`,
  }),
  requirementTwice: (id: string) => ({
    message: `the requirement "${id}" is there twice`,
    hint: 'give each requirement its own id, or a different "since" day',
  }),
  countsAsItself: (id: string) => ({
    message: `"${id}" counts as itself`,
    hint: 'take one of the links of the circle out',
  }),
  reversed: (low: string, high: string) => ({
    message: `"${low}" is larger than "${high}"`,
    hint: 'swap them',
  }),
  scale: {
    hint: 'order the rows from the lowest score to the highest, each with at least the level before it',
    notAbove: (from: string) => `the row from ${from} does not stand above the one before it`,
    lower: (level: string, before: string) => `${level} is below ${before}, the level of a lower score`,
    narrow: (level: string) => `"upTo" is not above the level ${level}`,
    outside: (from: string, highest: string) => `${from} is above ${highest}, the highest score`,
    noScore: (from: string, step: string) => `${from} is no score: they go up by ${step}`,
  },
  orphan: (id: string) => ({ message: `nothing uses "${id}"`, hint: 'use it, or take it out' }),
  weakSources: (requirement: string) => ({
    message: `the hard requirement "${requirement}" rests on third parties only`,
    hint: 'find the official page, or mark it confidence: third-party',
  }),
  unsourced: {
    message: 'no source is named for this',
    hint: 'name the page under sources; if none says it, mark it confidence: unclear or take it out',
  },
  overlap: (requirement: string) => ({
    message: `two values of "${requirement}" hold at once`,
    hint: 'end the earlier one: "until" is its last day',
  }),
  stale: (day: string) => ({
    message: `should have been reviewed by ${day}`,
    hint: 'read its sources again, correct it and move the day on',
  }),
  oldFigure: (asOf: string) => ({
    message: `the figure is of ${asOf}, and is not marked as old`,
    hint: 'find a newer one, or mark it confidence: old',
  }),
  ended: (day: string) => ({
    message: `held until ${day}, and nothing follows`,
    hint: 'add the value that holds since then, or take the day out',
  }),
  unread: (day: string) => ({
    message: `was last read on ${day}`,
    hint: 'read the page again, correct what it says now, and move the day on',
  }),
};
