/** The words of the summary of a group. */
export const groupText = {
  title: 'Summary of the group',
  people: (people: number, failed: number): string =>
    `${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}${
      failed === 0
        ? ''
        : `; ${failed.toLocaleString('en')} more ${failed === 1 ? 'row' : 'rows'} could not be read`
    }.`,
  tooSmall: (least: number): string =>
    `The group has fewer than ${least} people: no counts are given, so that nobody can be recognised.`,
  note: (least: number): string =>
    `Counts under ${least} are not given, nor counts from which one of them could be worked out. Both are shown as "hidden".`,
  verdictsNote:
    'These are verdicts of today, from the answers alone: "not today" says nothing about what a route could open.',
  hidden: 'hidden',
  headings: {
    roles: 'People by role and best verdict',
    countries: 'People by country and best verdict',
    positions: 'Positions by number of people',
    blockers: 'What most often stands in the way',
    lastMissing: 'The one requirement that is missing',
    fixes: 'Single steps that open most doors',
    deadlines: 'Last days to apply, by year',
    missing: 'Answers that are most often missing',
  },
  columns: {
    role: 'Role',
    country: 'Country',
    position: 'Position',
    requirement: 'Requirement',
    step: 'Step',
    year: 'Year',
    question: 'Question',
    people: 'People',
    doors: 'Doors',
  },
  doorsNote: 'Doors: positions that would open, added up over the people.',
  verdicts: {
    eligible: 'Eligible',
    reachable: 'Reachable',
    undetermined: 'Open question',
    'not-today': 'Not today',
    closed: 'Closed',
  } as Record<string, string>,
  chart: { verdicts: 'Roles that are open today', plans: 'Roles that are open or within reach' },
  chartNote: {
    verdicts: 'People who meet every requirement of at least one position today.',
    plans:
      'People by their best verdict: they meet every requirement of a position of that role today, or a way leads to one.',
  },
  limits: 'This summary is for planning lessons and advice. It is no ground for a decision about a person.',
};
