import type { CefrLevel, Country, Id, LanguageCode, PlainDate } from '../model/basics.ts';
import type { Condition } from '../model/condition.ts';
import type { EducationItem, LanguageScore, Stay, StudyItem } from '../model/profile.ts';
import type { Truth } from './truth.ts';

/**
 * What the person's answers say about one condition: the reason of its outcome, as data. Words are made from
 * it in one place (report/phrases).
 */
export type Given =
  | { what: 'nothing' }
  | { what: 'countries'; key: string; countries: Country[] }
  | {
      what: 'works-by';
      by: 'citizenship' | 'permanent-residence' | 'permission' | 'free-movement';
      country: Country;
    }
  | { what: 'lives-elsewhere'; country: Country }
  | { what: 'permanent-resident-not-citizen'; country: Country }
  | { what: 'stays'; country: Country; stays: Stay[]; least: number; most: number }
  | { what: 'age'; age: number; exact: boolean; on: PlainDate; lastDay?: PlainDate; firstDay?: PlainDate }
  | { what: 'education'; items: EducationItem[] }
  | { what: 'studying'; items: StudyItem[] }
  | { what: 'months'; months: number; kinds: { kind: Id; months: number }[] }
  | { what: 'languages'; languages: { code: LanguageCode; level: CefrLevel; score?: LanguageScore }[] }
  | { what: 'credentials'; credentials: Id[] }
  | { what: 'fact'; fact: string; value: boolean | 'not-applicable' }
  | { what: 'willing'; to: Id; value: boolean };

/** A condition with its outcome and reason; the tree follows the condition's own. */
export interface Derivation {
  condition: Condition;
  truth: Truth;
  given: Given;
  /** Answer keys that would settle an unknown outcome. */
  missing: string[];
  parts?: Derivation[];
}
