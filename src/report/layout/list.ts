import type { Agency, Credential, Position, Role, Source } from '../../core/model/entries.ts';
import { type Block, type Column, type Document, plainText, type Rich, type Span } from '../blocks.ts';
import { dateWords, names, timeWords, type Wording } from '../phrases.ts';
import { toDocument } from './common.ts';

/** What a list shows; the entries are already chosen, of the kind, and in order. */
export type Listing =
  | { kind: 'roles'; entries: Role[] }
  | { kind: 'agencies'; entries: Agency[] }
  | { kind: 'positions' | 'i-jobs'; entries: Position[] }
  | { kind: 'credentials'; entries: Credential[] }
  | { kind: 'sources'; entries: Source[] };

type Cells<Entry> = (Column & { cell: (w: Wording, entry: Entry) => Rich })[];

/** The columns of a list, for the table and for CSV. */
export function listColumns(w: Wording, listing: Listing): { columns: Column[]; rows: Rich[][] } {
  const c = w.m.pages.list.columns;
  const id = {
    title: c.id,
    cell: (_w: Wording, entry: { id: string }): Rich => [{ text: entry.id, code: true, tone: 'accent' }],
  };
  const title = {
    title: c.title,
    flexible: true,
    cell: (_w: Wording, entry: { title: string }) => entry.title,
  };
  const country = { title: c.country, cell: (_w: Wording, entry: { country: string }) => entry.country };
  const make = <Entry>(entries: Entry[], cells: Cells<Entry>) => ({
    columns: cells.map(({ cell: _cell, ...column }) => column),
    rows: entries.map((entry) => cells.map(({ cell }) => cell(w, entry))),
  });
  switch (listing.kind) {
    case 'roles':
      return make(listing.entries, [
        id,
        title,
        { title: c.family, cell: (_, entry) => w.m.words.family[entry.family] },
      ]);
    case 'agencies':
      return make(listing.entries, [
        id,
        title,
        country,
        { title: c.kind, cell: (_, entry) => w.m.words.agencyKind[entry.kind] },
      ]);
    case 'positions':
      return make(listing.entries, [
        id,
        title,
        { title: c.agency, flexible: true, cell: (_, entry) => names.agency(w, entry.agency) },
        country,
      ]);
    case 'i-jobs':
      return make(listing.entries, [
        id,
        title,
        country,
        { title: c.leads, flexible: true, cell: (_, entry) => experienceOf(w, entry) },
      ]);
    case 'credentials':
      return make(listing.entries, [
        id,
        title,
        country,
        { title: c.kind, cell: (_, entry) => w.m.words.credentialKind[entry.kind] },
        { title: c.time, cell: (_, entry) => shortestTime(w, entry) },
      ]);
    case 'sources':
      return make(listing.entries, [
        id,
        title,
        { title: c.publisher, flexible: true, cell: (_, entry) => entry.publisher },
        { title: c.dated, flexible: true, cell: (_, entry) => entry.dated },
        { title: c.checked, cell: (_, entry) => dateWords(w, entry.checkedOn) },
      ]);
  }
}

export function listDocument(listing: Listing, w: Wording): Document {
  const { list } = w.m.pages;
  const { columns, rows } = listColumns(w, listing);
  const heading = list.titles[listing.kind];
  const first = listing.entries[0];
  const blocks: Block[] = [{ kind: 'title', text: heading, aside: list.count(listing.entries.length) }];
  if (!first) blocks.push({ kind: 'paragraph', text: list.empty });
  else {
    blocks.push(
      { kind: 'table', caption: heading, ...withIdBelow({ columns, rows }) },
      {
        kind: 'paragraph',
        text: [`${list.showHint} `, { text: `career-advisor show ${first.id}`, code: true }],
      },
    );
  }
  return toDocument(w, heading, blocks);
}

/** The id as a second line below the title, to leave room for the other columns. */
function withIdBelow({ columns: [, ...columns], rows }: { columns: Column[]; rows: Rich[][] }) {
  return {
    columns,
    rows: rows.map(([id, title, ...rest]): Rich[] => [[plainText(title!), '\n', ...(id as Span[])], ...rest]),
  };
}

function experienceOf(w: Wording, { holding }: Position): string {
  return w.m.words.list((holding?.experience ?? []).map((gain) => names.kind(w, gain.kind)));
}

function shortestTime(w: Wording, { options }: Credential): string {
  const typical = Math.min(...options.map((option) => option.months.typical));
  return Number.isFinite(typical) ? timeWords(w, typical) : '';
}
