// A catalog many times as large as the packaged one, for benchmarks only: made in memory, the same at every run.

/** Collections whose entries are copied under other ids. */
const copied = [
  'roles',
  'agencies',
  'positions',
  'credentials',
  'experienceKinds',
  'studyFields',
  'countries',
];

/** Keys whose values name entries of those collections, or the entry itself. */
const places = new Set(['id', 'country', 'countries', 'citizenship', 'permanentResidence', 'role', 'agency']);
const entries = new Set(['credentials', 'positions', 'roles', 'agencies', 'parent']);
const topics = new Set(['kind', 'kinds', 'field', 'fields', 'within']);

/**
 * The catalog with every role, agency, position, credential, kind of experience, field of study and country copied
 * until it is `times` as large. Every copy stands in pretend countries of its own. Every other copy also has kinds
 * and fields of its own; the rest share them, so that only the country tells that they are irrelevant.
 */
export function enlargeCatalog(catalog, times) {
  const large = { ...catalog };
  for (const name of copied) large[name] = new Map(catalog[name]);
  for (let number = 1; number < times; number++) {
    const ownTopics = number % 2 === 1;
    const copy = copier(catalog, `~${number}`, ownTopics);
    for (const name of copied) {
      const shared = !ownTopics && (name === 'experienceKinds' || name === 'studyFields');
      if (shared) continue;
      for (const entry of catalog[name].values()) {
        const twin = copy(entry, name);
        large[name].set(twin.id, twin);
      }
    }
  }
  // A catalog is in id order: what belongs to the person stands among the copies.
  for (const name of copied)
    large[name] = new Map([...large[name]].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return large;
}

/** Copies entries under ids that end in `mark`; parts that name nothing stay shared, which keeps the copies small. */
function copier(catalog, mark, ownTopics) {
  const isKnown = (id) => copied.some((name) => catalog[name].has(id));
  const isTopic = (id) => catalog.experienceKinds.has(id) || catalog.studyFields.has(id);
  const rename = (key, value) => {
    if (places.has(key) || entries.has(key)) return isKnown(value) ? value + mark : value;
    if (topics.has(key)) return ownTopics && isTopic(value) ? value + mark : value;
    if (key === 'countsAs') {
      if (catalog.credentials.has(value)) return value + mark;
      return ownTopics && catalog.experienceKinds.has(value) ? value + mark : value;
    }
    if (key === 'fact' || key === 'facts') return ownTopics ? value + mark : value;
    return value;
  };
  const deep = (key, value) => {
    if (typeof value === 'string') return rename(key, value);
    if (Array.isArray(value)) {
      const list = value.map((part) => deep(key, part));
      return list.some((part, at) => part !== value[at]) ? list : value;
    }
    if (value === null || typeof value !== 'object') return value;
    const pairs = Object.entries(value).map(([name, part]) => [name, deep(name, part)]);
    return pairs.some(([name, part]) => part !== value[name]) ? Object.fromEntries(pairs) : value;
  };
  return (entry) => ({ ...deep('', entry), id: entry.id + mark });
}
