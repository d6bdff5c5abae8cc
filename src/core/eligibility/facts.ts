import { type Country, cefrLevels, educationLevels, type PlainDate } from '../model/basics.ts';
import type { EducationItem, Profile, StudyItem } from '../model/profile.ts';
import { addDays, addMonths, ageOn, spanInMonths } from '../time/plain-date.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { decided, truthCodes } from './truth.ts';

/** What evaluating sees: the person, the day, and the catalog's look-ups. */
export interface Context {
  profile: Profile;
  on: PlainDate;
  index: ReferenceIndex;
}

/** Education or studies with the level as a number; the field is absent while it is unknown. */
export interface Learning {
  rank: number;
  field: number | undefined;
  /** A field that the person is free to pick fits every rule. */
  isFree: boolean;
  /** The day it was or will be completed. */
  completed: PlainDate | undefined;
}

/** A language with its level as a number, and the highest that it may be. */
export interface Spoken {
  code: number;
  rank: number;
  perhaps: number;
}

/** The latest and earliest possible birth dates, and the ages they give on the day. */
interface Ages {
  latest: PlainDate;
  earliest: PlainDate;
  youngest: number;
  oldest: number;
}

/** A stay up to the day. */
export interface LivedStay {
  country: Country;
  since: PlainDate;
  /** Its last day, or the day itself. */
  end: PlainDate;
  months: number;
}

/** Stands where nothing was looked up yet; undefined is the answer that is not known. */
const unread = null;
type Unread = typeof unread;

/**
 * A person on a day as rules read them: names and levels as numbers, each answer taken apart when a rule first asks.
 * What is undefined is unknown.
 */
export class Facts implements Context {
  readonly profile: Profile;
  readonly on: PlainDate;
  readonly index: ReferenceIndex;
  private ownCountries: number[] | undefined | Unread = unread;
  private ownCredentials: number[] | undefined | Unread = unread;
  private ownEducation: Learning[] | undefined | Unread = unread;
  private ownStudies: Learning[] | undefined | Unread = unread;
  private ownExperience: { kind: number; months: number }[] | undefined | Unread = unread;
  private ownLanguages: Spoken[] | undefined | Unread = unread;
  private ownAges: Ages | undefined | Unread = unread;
  private ownStays: LivedStay[] | undefined | Unread = unread;
  private ownAnswers: number[] | undefined;

  constructor({ profile, on, index }: Context) {
    this.profile = profile;
    this.on = on;
    this.index = index;
  }

  get citizenship(): readonly number[] | undefined {
    if (this.ownCountries === unread) this.ownCountries = this.numbersOf(this.profile.citizenship);
    return this.ownCountries;
  }

  get credentials(): readonly number[] | undefined {
    if (this.ownCredentials === unread) this.ownCredentials = this.numbersOf(this.profile.credentials);
    return this.ownCredentials;
  }

  private numbersOf(names: readonly string[] | undefined): number[] | undefined {
    return names && this.index.names.numbersOf(names);
  }

  /** With what the credentials give. */
  get education(): readonly Learning[] | undefined {
    if (this.ownEducation === unread) {
      this.ownEducation = educationOf(this.profile, this.index)?.map((item) =>
        this.learning(item, item.completed),
      );
    }
    return this.ownEducation;
  }

  get studies(): readonly Learning[] | undefined {
    if (this.ownStudies === unread)
      this.ownStudies = this.profile.studying?.map((item) => this.learning(item, item.finishes));
    return this.ownStudies;
  }

  private learning({ level, field }: EducationItem | StudyItem, completed: PlainDate | undefined): Learning {
    return {
      rank: educationLevels.indexOf(level),
      field: field === undefined ? undefined : this.index.names.numberOf(field),
      isFree: field === 'any',
      completed,
    };
  }

  get experience(): readonly { kind: number; months: number }[] | undefined {
    if (this.ownExperience === unread) {
      const { experience } = this.profile;
      this.ownExperience =
        experience &&
        Object.keys(experience).map((kind) => ({
          kind: this.index.names.numberOf(kind),
          months: experience[kind]!,
        }));
    }
    return this.ownExperience;
  }

  get languages(): readonly Spoken[] | undefined {
    if (this.ownLanguages === unread) {
      const { languages, languageScores } = this.profile;
      this.ownLanguages =
        languages &&
        Object.keys(languages).map((code) => {
          const upTo = languageScores?.[code]?.upTo;
          const rank = cefrLevels.indexOf(languages[code]!);
          return {
            code: this.index.names.numberOf(code),
            rank,
            perhaps: upTo ? cefrLevels.indexOf(upTo) : rank,
          };
        });
    }
    return this.ownLanguages;
  }

  get stays(): readonly LivedStay[] | undefined {
    if (this.ownStays === unread) {
      this.ownStays = this.profile.residence?.map(({ country, since, until }) => {
        const end = until && until < this.on ? until : this.on;
        return { country, since, end, months: spanInMonths(since, end) };
      });
    }
    return this.ownStays;
  }

  get ages(): Ages | undefined {
    if (this.ownAges === unread) this.ownAges = agesOf(this.profile, this.on);
    return this.ownAges;
  }

  /** Where the person lives now. */
  get home(): string | undefined {
    return this.profile.residence?.find((stay) => !stay.until)?.country;
  }

  /** Truth codes of the yes-or-no facts by number, with what the credentials give; none beyond the end is known. */
  get answers(): readonly number[] {
    this.ownAnswers ??= this.readAnswers();
    return this.ownAnswers;
  }

  private readAnswers(): number[] {
    const { facts, catalog } = this.index;
    const answers = new Array<number>(facts.size).fill(truthCodes.unknown);
    for (const id of this.profile.credentials ?? [])
      for (const fact of catalog.credentials.get(id)?.gives?.facts ?? [])
        answers[facts.numberOf(fact)] = truthCodes.true;
    const own = this.profile.facts;
    for (const fact in own) {
      const value = own[fact];
      if (value !== undefined)
        answers[facts.numberOf(fact)] = value === 'not-applicable' ? truthCodes[value] : decided(value);
    }
    return answers;
  }
}

function agesOf({ birthDate, age, ageOn: day }: Profile, on: PlainDate): Ages | undefined {
  if (birthDate !== undefined) {
    const years = ageOn(birthDate, on);
    return { latest: birthDate, earliest: birthDate, youngest: years, oldest: years };
  }
  if (age === undefined || !day) return undefined;
  const latest = addMonths(day, -12 * age);
  const earliest = addDays(addMonths(day, -12 * (age + 1)), 1);
  return { latest, earliest, youngest: ageOn(latest, on), oldest: ageOn(earliest, on) };
}

/** The education a person has, with what their credentials give. */
export function educationOf(profile: Profile, index: ReferenceIndex): EducationItem[] | undefined {
  const given: EducationItem[] = [];
  for (const id of profile.credentials ?? []) {
    const education = index.catalog.credentials.get(id)?.gives?.education;
    if (education) given.push({ level: education.level, field: education.field });
  }
  if (given.length === 0) return profile.education;
  return profile.education ? [...profile.education, ...given] : given;
}
