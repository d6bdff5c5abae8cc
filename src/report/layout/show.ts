import type { Catalog, Collection } from '../../core/model/catalog.ts';
import type { Block, Document } from '../blocks.ts';
import { dateWords, type Wording } from '../phrases.ts';
import { openSourceBook, type SourceBook } from '../sources-book.ts';
import { glossarySection, section, sourcesSection, toDocument } from './common.ts';
import { agencyPage } from './show/agency.ts';
import { credentialPage } from './show/credential.ts';
import { rulePage, sectorPage, sourcePage, tipPage, wordPage } from './show/others.ts';
import { positionPage } from './show/position.ts';
import { rolePage } from './show/role.ts';

/** An entry of the catalog; `sector` shows the whole field. */
export interface Shown {
  collection: Collection;
  id: string;
}

/** The entry itself, as `show --json` prints it; the whole list for the sector. */
export function shownEntry(catalog: Catalog, { collection, id }: Shown): unknown {
  if (collection !== 'sector') return (catalog[collection] as Map<string, unknown>).get(id);
  const sectors = [...catalog.sector.values()];
  return sectors.find((sector) => sector.id === id) ?? (sectors.length === 1 ? sectors[0] : sectors);
}

/** The page of an entry. */
export function showDocument(shown: Shown, w: Wording): Document {
  const book = openSourceBook(w);
  const blocks = pageOf(shown, w, book).filter((block) => block.kind !== 'paragraph' || block.text !== '');
  const { limits, headings } = w.m.plan;
  blocks.push(...glossarySection(w, blocks), ...sourcesSection(w, book));
  if (shown.collection === 'positions' || shown.collection === 'credentials')
    blocks.push(...section(headings.limits, limits(dateWords(w, w.catalog.checkedOn)).slice(0, 2)));
  const title = blocks.find((block) => block.kind === 'title');
  return toDocument(w, title?.text ?? shown.id, blocks);
}

function pageOf(shown: Shown, w: Wording, book: SourceBook): Block[] {
  const { catalog } = w;
  const { collection, id } = shown;
  switch (collection) {
    case 'positions':
      return positionPage(w, book, catalog.positions.get(id)!);
    case 'roles':
      return rolePage(w, book, catalog.roles.get(id)!);
    case 'agencies':
      return agencyPage(w, book, catalog.agencies.get(id)!);
    case 'credentials':
      return credentialPage(w, book, catalog.credentials.get(id)!);
    case 'sources':
      return sourcePage(w, catalog.sources.get(id)!);
    case 'tips':
      return tipPage(w, book, catalog.tips.get(id)!);
    case 'rules':
      return rulePage(w, book, catalog.rules.get(id)!);
    case 'sector':
      return sectorPage(w, book, catalog.sector.values());
    default:
      return wordPage(w, (catalog[collection] as Map<string, object>).get(id)!);
  }
}
