import { answersOf } from '../../../core/answers/profile.ts';
import type { Catalog } from '../../../core/model/catalog.ts';
import type { Position } from '../../../core/model/entries.ts';
import type { Profile } from '../../../core/model/profile.ts';
import type { SourceBook } from '../../sources-book.ts';

/** Marks that could reorder or hide text in an editor or terminal; as escapes they are only data. */
const invisible =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** JSON, indented, with invisible marks escaped; reads back to equal values. */
export function writeJson(value: unknown): string {
  return `${escaped(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line, without an end of line. */
export function writeJsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

function escaped(json: string): string {
  return json.replace(invisible, (found) =>
    [...Array(found.length).keys()]
      .map((i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

export function catalogHead(catalog: Catalog) {
  return { version: catalog.version, checkedOn: catalog.checkedOn };
}

export function positionHead({ id, title, role, agency, country }: Position) {
  return { id, title, role, agency, country };
}

export function answersHead(profile: Profile, catalog: Catalog, redact: boolean) {
  return redact ? {} : answersOf(profile, catalog);
}

/** Every cited source, in the order of its number; only those of `ids` where given. */
export function sourcesOf(book: SourceBook, ids?: string[]) {
  return book
    .cited()
    .filter(({ id }) => !ids || ids.includes(id))
    .map(({ id, source }) => ({
      id,
      url: source?.url ?? null,
      title: source?.title ?? null,
      publisher: source?.publisher ?? null,
      dated: source?.dated ?? null,
      checkedOn: source?.checkedOn ?? null,
      ...(source ? { kind: source.kind } : {}),
    }));
}
