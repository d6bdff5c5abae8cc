import type { z } from 'zod';
import type { Collection } from '../../core/model/catalog.ts';
import * as entries from './entries.ts';
import * as rules from './requirement.ts';
import * as words from './vocabulary.ts';

/** What one collection is made of: its schema, the key that names an entry, and where its YAML lies. */
export interface CollectionShape {
  schema: z.ZodType;
  key: 'id' | 'key' | 'term' | 'to' | 'currency';
  /** Word for one entry in messages and in `schema <what>`. */
  one: string;
  /** Folder under `data/`, or one file of `data/vocabularies/`. */
  place: string;
}

export const shapes: Record<Collection, CollectionShape> = {
  roles: { schema: entries.role, key: 'id', one: 'role', place: 'roles' },
  agencies: { schema: entries.agency, key: 'id', one: 'agency', place: 'agencies' },
  positions: { schema: entries.position, key: 'id', one: 'position', place: 'positions' },
  credentials: { schema: entries.credential, key: 'id', one: 'credential', place: 'credentials' },
  sources: { schema: entries.source, key: 'id', one: 'source', place: 'sources' },
  rules: { schema: rules.ruleSet, key: 'id', one: 'rule-set', place: 'rules' },
  tips: { schema: entries.tip, key: 'id', one: 'tip', place: 'tips' },
  sector: { schema: entries.sector, key: 'id', one: 'sector', place: 'sector' },
  questions: { schema: words.question, key: 'key', one: 'question', place: 'questions' },
  experienceKinds: {
    schema: words.experienceKind,
    key: 'id',
    one: 'experience-kind',
    place: 'vocabularies/experience-kinds',
  },
  studyFields: {
    schema: words.studyField,
    key: 'id',
    one: 'study-field',
    place: 'vocabularies/study-fields',
  },
  skills: { schema: words.skill, key: 'id', one: 'skill', place: 'vocabularies/skills' },
  interests: { schema: words.interest, key: 'id', one: 'interest', place: 'vocabularies/interests' },
  willing: { schema: words.willingKind, key: 'id', one: 'willing-kind', place: 'vocabularies/willing' },
  countries: { schema: words.countryName, key: 'id', one: 'country', place: 'vocabularies/countries' },
  languages: { schema: words.languageName, key: 'id', one: 'language', place: 'vocabularies/languages' },
  countryGroups: {
    schema: words.countryGroup,
    key: 'id',
    one: 'country-group',
    place: 'vocabularies/country-groups',
  },
  languageSteps: {
    schema: words.languageStep,
    key: 'to',
    one: 'language-step',
    place: 'vocabularies/language-steps',
  },
  languageScales: {
    schema: words.languageScale,
    key: 'id',
    one: 'language-scale',
    place: 'vocabularies/language-scales',
  },
  currencies: {
    schema: words.exchangeRate,
    key: 'currency',
    one: 'currency',
    place: 'vocabularies/currencies',
  },
  glossary: {
    schema: words.glossaryEntry,
    key: 'term',
    one: 'glossary-entry',
    place: 'vocabularies/glossary',
  },
};
