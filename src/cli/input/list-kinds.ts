/** What `list` can list. */
export const listKinds = ['roles', 'agencies', 'positions', 'credentials', 'i-jobs', 'sources'] as const;
export type ListKind = (typeof listKinds)[number];
