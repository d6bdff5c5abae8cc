import type { Statement } from '../../../core/model/basics.ts';
import type { Agency } from '../../../core/model/entries.ts';
import type { Block, Rich } from '../../blocks.ts';
import { names, type Wording } from '../../phrases.ts';
import type { SourceBook } from '../../sources-book.ts';
import { section, statement } from '../common.ts';
import { linked } from '../job.ts';
import { factRows, titleOf } from './parts.ts';
import { positionsWhere } from './role.ts';

export function agencyPage(w: Wording, book: SourceBook, agency: Agency): Block[] {
  const { show } = w.m.pages;
  const { words } = w.m;
  const statements = (list: Statement[] | undefined) =>
    (list ?? []).map((entry) => statement(w, book, entry));
  const children = [...w.catalog.agencies.values()].filter((entry) => entry.parent === agency.id);
  return [
    ...titleOf(agency.short ? words.parenthesis(agency.title, agency.short) : agency.title, ''),
    factRows([
      [show.id, [{ text: agency.id, code: true }]],
      [show.kind, words.agencyKind[agency.kind]],
      [show.country, names.plainCountry(w, agency.country)],
      [show.parent, agency.parent && names.agency(w, agency.parent)],
      [show.portal, agency.portal && linked(agency.portal.name, agency.portal.url)],
    ]),
    ...section(show.mission, [statement(w, book, agency.mission)]),
    ...section(show.work, statements(agency.work)),
    ...section(show.size, statements(agency.size && [agency.size])),
    ...section(show.places, statements(agency.places && [agency.places])),
    ...section(show.culture, statements(agency.culture)),
    ...section(show.benefits, statements(agency.benefits)),
    ...section(show.challenges, statements(agency.challenges)),
    ...section(show.hiring, statements(agency.hiring)),
    ...section(
      show.notes,
      (agency.notes ?? []).map((entry) => statement(w, book, entry)),
    ),
    ...section(
      show.children,
      children.map((entry): Rich => [`${entry.title} `, { text: entry.id, code: true, tone: 'muted' }]),
    ),
    ...section(show.roles, rolesOf(w, agency.id)),
    ...section(
      show.positions,
      positionsWhere(w, (position) => position.agency === agency.id),
    ),
  ];
}

function rolesOf(w: Wording, agency: string): Rich[] {
  const ids = new Set(
    [...w.catalog.positions.values()]
      .filter((position) => position.agency === agency)
      .map((position) => position.role),
  );
  return [...ids]
    .sort()
    .map((id): Rich => [`${names.role(w, id)} `, { text: id, code: true, tone: 'muted' }]);
}
