import type { Sector, Source, Tip } from '../../../core/model/entries.ts';
import type { RuleSet } from '../../../core/model/requirement.ts';
import type { Block, Rich } from '../../blocks.ts';
import { dateWords, listOf, names, needWords, statementMarks, type Wording } from '../../phrases.ts';
import { type SourceBook, safeUrl } from '../../sources-book.ts';
import { cited, section, statement, withMarks } from '../common.ts';
import { factRows, titleOf } from './parts.ts';
import { requirementSections } from './position.ts';

export function sourcePage(w: Wording, source: Source): Block[] {
  const { show } = w.m.pages;
  const href = safeUrl(source.url);
  return [
    ...titleOf(source.title, ''),
    factRows([
      [show.id, [{ text: source.id, code: true }]],
      [show.url, href ? [{ text: href, href, tone: 'link' }] : source.url],
      [show.publisher, source.publisher],
      [show.dated, source.dated],
      [show.checkedOn, dateWords(w, source.checkedOn)],
      [show.sourceKind, w.m.words.sourceKind[source.kind]],
    ]),
    ...section(show.usedBy, usersOf(w, source.id)),
  ];
}

/** The entries that cite the source anywhere. */
function usersOf({ catalog }: Wording, id: string): Rich[] {
  const owners = [
    catalog.positions,
    catalog.credentials,
    catalog.agencies,
    catalog.roles,
    catalog.tips,
  ].flatMap((entries) => [...(entries as Map<string, { id: string; title?: string }>).values()]);
  const cites = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if ('sources' in value && Array.isArray(value.sources) && value.sources.includes(id)) return true;
    return Object.values(value).some(cites);
  };
  return owners
    .filter(cites)
    .map(
      (owner): Rich => [owner.title ? `${owner.title} ` : '', { text: owner.id, code: true, tone: 'muted' }],
    );
}

export function tipPage(w: Wording, book: SourceBook, tip: Tip): Block[] {
  const { show } = w.m.pages;
  const { list, stage } = w.m.words;
  const concerns = [
    ...(tip.positions ?? []).map((id) => names.position(w, id)),
    ...(tip.roles ?? []).map((id) => names.role(w, id)),
    ...(tip.agencies ?? []).map((id) => names.agency(w, id)),
    ...(tip.countries ?? []).map((code) => names.plainCountry(w, code)),
  ];
  return [
    ...titleOf(stage[tip.stage], ''),
    {
      kind: 'paragraph',
      text: withMarks(cited(tip.text, book.cite(tip.sources)), statementMarks(w, tip, book.citeText)),
    },
    factRows([
      [show.id, [{ text: tip.id, code: true }]],
      [show.concerns, concerns.length > 0 ? list(concerns) : show.everyone],
      [w.m.pages.explain.appliesIf, tip.onlyIf && needWords(w, tip.onlyIf)],
    ]),
  ];
}

export function rulePage(w: Wording, book: SourceBook, rule: RuleSet): Block[] {
  const users = [...w.catalog.positions.values()].filter((position) => position.includes?.includes(rule.id));
  return [
    ...titleOf(rule.title, ''),
    factRows([[w.m.pages.show.id, [{ text: rule.id, code: true }]]]),
    ...requirementSections(w, book, rule.requirements),
    ...section(
      w.m.pages.show.includedBy,
      users.map((position): Rich => [`${position.title} `, { text: position.id, code: true, tone: 'muted' }]),
    ),
  ];
}

export function sectorPage(w: Wording, book: SourceBook, sectors: Iterable<Sector>): Block[] {
  return [...sectors].flatMap((sector): Block[] => [
    { kind: 'title', text: sector.title },
    ...sector.sections.flatMap(({ title, statements }) =>
      section(
        title,
        statements.map((entry) => statement(w, book, entry)),
      ),
    ),
  ]);
}

/** The page of a vocabulary word: what it means, and what it is part of. */
export function wordPage(w: Wording, entry: object): Block[] {
  const { show } = w.m.pages;
  const { id, term, title, help, text, task, build, within, countsAs } = entry as Record<string, unknown>;
  const string = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return [
    ...titleOf(string(title) ?? string(term) ?? '', string(text) ?? string(help) ?? string(task) ?? ''),
    factRows([
      [show.id, typeof id === 'string' ? [{ text: id, code: true }] : undefined],
      [show.build, string(build)],
      [show.parent, typeof within === 'string' ? names.field(w, within) : undefined],
      [
        show.kind,
        Array.isArray(countsAs) ? show.countsAs(listOf(w, countsAs as string[], names.kind)) : undefined,
      ],
    ]),
  ];
}
