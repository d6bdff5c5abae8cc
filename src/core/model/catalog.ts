import type { Id, PlainDate } from './basics.ts';
import type { Agency, Credential, ExchangeRate, Position, Role, Sector, Source, Tip } from './entries.ts';
import type { Question } from './question.ts';
import type { RuleSet } from './requirement.ts';
import type {
  CountryGroup,
  CountryName,
  ExperienceKind,
  GlossaryEntry,
  Interest,
  LanguageName,
  LanguageScale,
  LanguageStep,
  Skill,
  StudyField,
  WillingKind,
} from './vocabulary.ts';

/** All facts, by collection and id, in id order. Included rule sets are already merged into positions. */
export interface Catalog {
  /** Hash of the contents: the same data has the same version. */
  version: string;
  /** Newest day on which a source was checked. */
  checkedOn: PlainDate;
  roles: Map<Id, Role>;
  agencies: Map<Id, Agency>;
  positions: Map<Id, Position>;
  credentials: Map<Id, Credential>;
  sources: Map<Id, Source>;
  rules: Map<Id, RuleSet>;
  tips: Map<Id, Tip>;
  sector: Map<Id, Sector>;
  questions: Map<string, Question>;
  experienceKinds: Map<Id, ExperienceKind>;
  studyFields: Map<Id, StudyField>;
  skills: Map<Id, Skill>;
  interests: Map<Id, Interest>;
  willing: Map<Id, WillingKind>;
  countries: Map<Id, CountryName>;
  languages: Map<Id, LanguageName>;
  countryGroups: Map<Id, CountryGroup>;
  languageSteps: Map<Id, LanguageStep>;
  languageScales: Map<Id, LanguageScale>;
  currencies: Map<Id, ExchangeRate>;
  glossary: Map<string, GlossaryEntry>;
}

/** The names of the collections, which are also the folders under `data/`. */
export const collections = [
  'roles',
  'agencies',
  'positions',
  'credentials',
  'sources',
  'rules',
  'tips',
  'sector',
  'questions',
  'experienceKinds',
  'studyFields',
  'skills',
  'interests',
  'willing',
  'countries',
  'languages',
  'countryGroups',
  'languageSteps',
  'languageScales',
  'currencies',
  'glossary',
] as const;
export type Collection = (typeof collections)[number];
