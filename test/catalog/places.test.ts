import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/catalog/diagnostic.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { smallFiles } from '../support/small-data.ts';

/** `«` marks the place that must be named; it is no part of the file. */
interface Bad {
  code: DiagnosticCode;
  file: string;
  text: string;
  says: Record<string, unknown>;
}

const agency = `
id: local-office
title: Local Office
kind: charity
country: US
mission: { text: Helps. }
work: [{ text: Advises. }]
sources: [s1]`;

const position = (requirements: string, more = '') => `
id: us-bad
title: Bad
role: example-officer
agency: example-aid
country: US
summary: Bad.
requirements:
${requirements}
hiring:
  months: { min: 1, typical: 1, max: 2 }
  steps: [{ title: Interview }]
  sources: [s1]
${more}`;

const credential = (...costs: string[]) => `
id: us-diploma
title: Diploma
kind: diploma
country: US
awardedBy: School
summary: A year of classes.
gives: { education: { level: secondary, field: any } }
requirements: []
options: [{ id: day, title: Day, months: { min: 1, typical: 1, max: 1 }, hoursPerWeek: 9, sources: [s1] }]
costs:
${costs.map((cost) => `  - ${cost}`).join('\n')}`;

const requirement = (id: string, condition: string, source = 's1') => `  - id: ${id}
    topic: other
    text: Something
    condition: ${condition}
    sources: [${source}]`;

const table: Bad[] = [
  {
    code: 'YAML_SYNTAX',
    file: 'agencies',
    text: 'id: x\ntitle: "never closed\n«',
    says: { hint: 'check quotes, colons and indentation near this place' },
  },
  {
    code: 'YAML_SYNTAX',
    file: 'agencies',
    text: 'id: x\n«id: y\n',
    says: { message: 'this key is there twice', frame: 'id: y' },
  },
  {
    code: 'YAML_ALIASES',
    file: 'agencies',
    text: 'id: &name x\ntitle: «*name\n',
    says: { frame: 'title: *name' },
  },
  {
    code: 'SHAPE_TYPE',
    file: 'agencies',
    text: agency.replace('title: Local Office', 'title: «12'),
    says: { path: 'title', expected: 'text', found: '12', frame: 'title: 12' },
  },
  {
    code: 'SHAPE_MISSING',
    file: 'agencies',
    text: `«${agency.trim().replace('mission: { text: Helps. }\n', '')}`,
    says: { path: 'mission', message: '"mission" is missing' },
  },
  {
    code: 'SHAPE_MISSING',
    file: 'agencies',
    text: agency.replace('[{ text: Advises. }]', '[«{ }]'),
    says: { path: 'work[0].text', message: '"text" is missing' },
  },
  {
    code: 'SHAPE_UNKNOWN_KEY',
    file: 'agencies',
    text: agency.replace('sources:', '«cultur: []\nsources:'),
    says: { path: 'cultur', found: 'cultur', hint: 'did you mean "culture"?' },
  },
  {
    code: 'SHAPE_UNKNOWN_KEY',
    file: 'positions',
    text: position(requirement('a', '{ kind: age, min: 18, «befor: 40 }')),
    says: { path: 'requirements[0].condition.befor', hint: 'did you mean "before"?' },
  },
  {
    code: 'SHAPE_UNKNOWN_KEY',
    file: 'agencies',
    text: agency.replace('Helps.', 'Helps families, «people alone and children.'),
    says: {
      found: 'people alone and children.',
      hint: 'between { } a comma ends the value: put the whole text in quotes',
    },
  },
  {
    code: 'SHAPE_VALUE',
    file: 'agencies',
    text: agency.replace('kind: charity', 'kind: «charty'),
    says: { path: 'kind', found: 'charty', hint: 'did you mean "charity"?' },
  },
  {
    code: 'SHAPE_VALUE',
    file: 'positions',
    text: position(requirement('a', '{ kind: «wilful, to: firearm }')),
    says: { path: 'requirements[0].condition.kind', found: 'wilful' },
  },
  {
    code: 'SHAPE_VALUE',
    file: 'positions',
    text: position('  []').replace('{ min: 1,', '«{ min: 9,'),
    says: { path: 'hiring.months' },
  },
  {
    code: 'LINK_UNKNOWN',
    file: 'agencies',
    text: agency.replace('[s1]', '[s1, «s11]'),
    says: { path: 'sources[1]', found: 's11', hint: 'did you mean "s1"?' },
  },
  {
    code: 'LINK_UNKNOWN',
    file: 'positions',
    text: position(requirement('a', '{ kind: declaration, fact: «drivingLicense, is: true }')),
    says: { path: 'requirements[0].condition.fact', hint: 'did you mean "drivingLicence"?' },
  },
  {
    code: 'LINK_UNKNOWN',
    file: 'positions',
    text: position(
      requirement('a', '{ kind: not, of: { kind: any, of: [{ kind: willing, to: «firearms }] } }'),
    ),
    says: { path: 'requirements[0].condition.of.of[0].to', hint: 'did you mean "firearm"?' },
  },
  {
    code: 'LINK_UNKNOWN',
    file: 'positions',
    text: position('  []', 'ladder: [{ to: { id: «us-example-offcer } }]'),
    says: { path: 'ladder[0].to.id', hint: 'did you mean "us-example-officer"?' },
  },
  {
    code: 'ID_DUPLICATE',
    file: 'agencies',
    text: `- { id: one, title: One, kind: charity, country: US, mission: { text: A }, work: [{ text: B }], sources: [] }
- { id: «one, title: Two, kind: charity, country: US, mission: { text: A }, work: [{ text: B }], sources: [] }`,
    says: {
      path: '[1].id',
      message: '"one" is defined twice',
      hint: 'the other one is at mine/agencies/bad.yaml:1:9',
    },
  },
  {
    code: 'ID_MISPLACED',
    file: 'positions',
    text: position('  []').replace('id: us-bad', 'id: «bad'),
    says: { hint: 'begin it with "us-"' },
  },
  {
    code: 'REQUIREMENT_DUPLICATE',
    file: 'positions',
    text: position(
      `${requirement('a', '{ kind: willing, to: firearm }')}\n${requirement('«a', '{ kind: willing, to: shifts }')}`,
    ),
    says: { path: 'requirements[1].id' },
  },
  {
    code: 'RANGE_REVERSED',
    file: 'positions',
    text: position(
      '  []',
      'pay: [«{ min: 9, max: 3, currency: USD, per: hour, asOf: "2026", sources: [s1] }]',
    ),
    says: { path: 'pay[0]', hint: 'swap them' },
  },
  {
    code: 'RULE_CYCLE',
    file: 'vocabularies/experience-kinds',
    text: `- { id: one, title: One, help: One., countsAs: «[two] }
- { id: two, title: Two, help: Two., countsAs: [one] }`,
    says: { path: '[0].countsAs', message: '"one" counts as itself' },
  },
  {
    code: 'FACT_STALE',
    file: 'positions',
    text: position('  []', 'reviewBy: «2026-11-21'),
    says: { severity: 'warning', path: 'reviewBy' },
  },
  {
    code: 'SOURCE_WEAK',
    file: 'positions',
    text: position(requirement('a', '{ kind: willing, to: firearm }', 'forum').replace('- id', '- «id')),
    says: { severity: 'warning', path: 'requirements[0]' },
  },
  {
    code: 'ENTRY_ORPHAN',
    file: 'agencies',
    text: agency.replace('id: local-office', 'id: «local-office'),
    says: { severity: 'warning', message: 'nothing uses "local-office"' },
  },
];

const forum = {
  path: 'mine/sources/forum.yaml',
  inFolder: 'sources/forum.yaml',
  text: 'id: forum\nurl: https://example.org\ntitle: Forum\npublisher: Forum\ndated: none shown\ncheckedOn: 2026-11-20\nkind: third-party\n',
};

function found(bad: Pick<Bad, 'file' | 'text'>) {
  const inFolder = `${bad.file}/bad.yaml`;
  const { diagnostics } = loadCatalog(
    [smallFiles, [forum, { path: `mine/${inFolder}`, inFolder, text: bad.text.replace('«', '') }]],
    '2026-11-22',
  );
  return diagnostics.filter((one) => one.file === `mine/${inFolder}`);
}

describe('a fault is named with its place', () => {
  it.each(table)('$code in $file: $says', (bad) => {
    const before = bad.text.slice(0, bad.text.indexOf('«')).split('\n');
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    const one = found(bad).find((each) => each.code === bad.code && each.line === place.line);
    expect(one ?? found(bad)).toMatchObject({ ...place, ...bad.says });
  });
});

describe('what is no fault', () => {
  it.each([
    ['an empty file', 'agencies', ''],
    ['a file of remarks', 'agencies', '# later\n'],
    [
      'the same requirement of another time',
      'positions',
      position(
        `${requirement('a', '{ kind: willing, to: firearm }')}\n    until: 2026-12-31\n${requirement('a', '{ kind: willing, to: shifts }')}\n    since: 2027-01-01`,
      ),
    ],
    ['a review that is due today', 'positions', position('  []', 'reviewBy: 2026-11-22')],
    [
      'a weak source of a rule so marked',
      'positions',
      position(`${requirement('a', '{ kind: willing, to: firearm }', 'forum')}\n    confidence: third-party`),
    ],
    [
      'a kind that counts as a broader one',
      'vocabularies/experience-kinds',
      '- { id: one, title: One, help: One., countsAs: [general] }',
    ],
    [
      'a fee with its successor, and an old one so marked',
      'credentials',
      credential(
        '{ amount: 9, currency: USD, what: Fee, asOf: "2019", until: 2025-08-31, sources: [s1] }',
        '{ amount: 10, currency: USD, what: Fee, asOf: "2025", since: 2025-09-01, sources: [s1] }',
        '{ amount: 5, currency: USD, what: Photo, asOf: "2019", confidence: old, sources: [s1] }',
      ),
    ],
    [
      'a note that says that no page says it',
      'positions',
      position('  []', 'notes:\n  - { text: No page gives the pay., confidence: unclear }'),
    ],
    ['a windows file', 'positions', position('  []').replaceAll('\n', '\r\n')],
  ])('%s', (_name, file, text) => {
    expect(found({ file, text })).toEqual([]);
  });
});

describe('all faults are told at once', () => {
  it('in the order of files and lines, and there is no half catalog', () => {
    const text = agency.replace('kind: charity', 'kind: charty').replace('title: Local Office', 'title: 12');
    const inFolder = 'agencies/bad.yaml';
    const loaded = loadCatalog([
      smallFiles,
      [
        { path: inFolder, inFolder, text },
        { path: 'odd/x.yaml', inFolder: 'odd/x.yaml', text: 'a: 1' },
      ],
    ]);
    expect(loaded.catalog).toBeUndefined();
    expect(loaded.diagnostics.map((one) => [one.code, one.line])).toEqual([
      ['SHAPE_TYPE', 3],
      ['SHAPE_VALUE', 4],
      ['FILE_UNKNOWN_PLACE', undefined],
    ]);
  });
});
