import type { Role } from '../../../core/model/entries.ts';
import type { Block, Rich } from '../../blocks.ts';
import { listOf, names, type Wording } from '../../phrases.ts';
import type { SourceBook } from '../../sources-book.ts';
import { cited, section, statement } from '../common.ts';
import { payText } from '../job.ts';
import { factRows, titleOf } from './parts.ts';

const codeSystems = {
  'onet-soc': 'O*NET-SOC',
  'noc-2021': 'NOC 2021',
  'soc-2020': 'UK SOC 2020',
  anzsco: 'ANZSCO',
  osca: 'OSCA',
} as const;

export function rolePage(w: Wording, book: SourceBook, role: Role): Block[] {
  const { show } = w.m.pages;
  const { words } = w.m;
  const statements = (list: Role['duties'] | undefined) =>
    (list ?? []).map((entry) => statement(w, book, entry));
  const outlook = role.outlook.map((entry) =>
    statement(w, book, {
      ...entry,
      text: entry.country ? words.labelled(names.plainCountry(w, entry.country), entry.text) : entry.text,
    }),
  );
  const pay = (role.pay ?? []).map((entry) =>
    statement(w, book, {
      ...entry,
      text: words.labelled(names.plainCountry(w, entry.country), payText(w, entry)),
    }),
  );
  const codes = (role.codes ?? []).map((entry) => {
    const code = words.labelled(codeSystems[entry.system], entry.code);
    return statement(w, book, { ...entry, text: entry.title ? words.parenthesis(code, entry.title) : code });
  });
  return [
    ...titleOf(role.title, role.summary),
    factRows([
      [show.id, [{ text: role.id, code: true }]],
      [show.also, words.list(role.also ?? [])],
      [show.family, words.family[role.family]],
      [show.skills, listOf(w, role.skills, names.skill)],
      [show.interests, listOf(w, role.interests, names.interest)],
      [show.riasec, role.riasec && cited(role.riasec.code, book.cite(role.riasec.sources))],
      [show.backgrounds, listOf(w, role.backgrounds ?? [], names.field)],
    ]),
    ...section(show.duties, statements(role.duties)),
    ...section(
      show.day,
      role.day.map((entry) => words.labelled(entry.time, entry.text)),
    ),
    ...section(show.specialisations, statements(role.specialisations)),
    ...section(show.benefits, statements(role.benefits)),
    ...section(show.challenges, statements(role.challenges)),
    ...section(show.growth, statements(role.growth)),
    ...section(show.outlook, outlook),
    ...section(show.impact, statements(role.impact)),
    ...section(show.suits, role.suits),
    ...section(show.suitsNot, role.suitsNot),
    ...section(show.pay, pay),
    ...section(show.codes, codes),
    ...section(
      show.positions,
      positionsWhere(w, (position) => position.role === role.id),
    ),
  ];
}

/** Lines of the positions that fit, with their id. */
export function positionsWhere(
  w: Wording,
  fits: (position: { role: string; agency: string }) => boolean,
): Rich[] {
  return [...w.catalog.positions.values()]
    .filter(fits)
    .map(
      (position): Rich => [
        `${w.m.words.list([position.title, names.agency(w, position.agency), names.plainCountry(w, position.country)])} `,
        { text: position.id, code: true, tone: 'muted' },
      ],
    );
}
