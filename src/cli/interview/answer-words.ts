import type {
  Answers,
  EducationAnswer,
  ResidenceAnswer,
  StudyingAnswer,
} from '../../core/answers/answers.ts';
import type { Id, Money } from '../../core/model/basics.ts';
import { ageOn } from '../../core/time/plain-date.ts';
import {
  dateWords,
  listOf,
  moneyWords,
  names,
  timeWords,
  type Wording,
} from '../../report/phrases/wording.ts';
import type { Desk } from './desk.ts';

type Told = Pick<Desk, 'w' | 't' | 'catalog' | 'today'>;
type List = { [name: string]: unknown };

/** The answer to a question as a person reads it; empty where there is none. */
export function answerWords(desk: Told, question: string, answers: Answers): string {
  const { w, t, catalog, today } = desk;
  const { words } = w.m;
  const value = answers[question];
  if (question === 'birthDate') {
    if (answers.birthDate) return t.born(dateWords(w, answers.birthDate), ageOn(answers.birthDate, today));
    return answers.age === undefined ? '' : t.age(answers.age);
  }
  if (value === undefined) return '';
  const ids = Array.isArray(value) ? (value as Id[]) : [];
  switch (catalog.questions.get(question)?.type) {
    case 'countries':
      return ids.length > 0
        ? listOf(w, ids, names.plainCountry)
        : question === 'workIn'
          ? t.anywhere
          : t.none;
    case 'residence':
      return words.list(
        asList(value as ResidenceAnswer | ResidenceAnswer[]).map((stay) =>
          words.parenthesis(names.plainCountry(w, stay.country), dateWords(w, stay.since)),
        ),
      );
    case 'education':
      return words.list(
        asList(value as EducationAnswer | EducationAnswer[]).map((item) => studyWords(desk, item)),
      );
    case 'studying':
      return value === 'no' ? t.notStudying : studyWords(desk, value as StudyingAnswer);
    case 'experience':
      return mapWords(value as List, t.none, (kind, months) =>
        t.kindMonths(names.kind(w, kind), timeWords(w, months as number)),
      );
    case 'languages':
      return mapWords(value as List, t.none, (code, level) =>
        words.languageAt(names.language(w, code), String(level)),
      );
    case 'willing':
      return t.readyFor(...willingWords(w, value as List));
    case 'credentials':
      return ids.length > 0 ? listOf(w, ids, names.credential) : t.none;
    case 'interests':
      return ids.length > 0 ? listOf(w, ids, names.interest) : t.none;
    case 'skills':
      return ids.length > 0 ? listOf(w, ids, names.skill) : t.none;
    case 'riasec':
      return mapWords(value as List, t.none, (letter, score) => `${letter}=${score}`);
    case 'money':
      return moneyWords(w, value as Money);
    case 'hours':
      return words.hoursAWeek(value as number);
    case 'date':
      return dateWords(w, value as string);
    default:
      return value === 'yes' ? t.yes : value === 'no' ? t.no : t.notApply;
  }
}

function studyWords({ w }: Told, item: EducationAnswer | StudyingAnswer): string {
  const level = w.m.words.educationLevel[item.level];
  return item.field === undefined ? level : w.m.words.inField(level, names.field(w, item.field));
}

/** What the person would do, and what not. */
function willingWords(w: Wording, map: List): [yes: string, no: string] {
  const said = (answer: string) =>
    listOf(
      w,
      Object.keys(map).filter((kind) => map[kind] === answer),
      names.willing,
    );
  return [said('yes'), said('no')];
}

function mapWords(map: List, none: string, tell: (name: string, value: unknown) => string): string {
  const parts = Object.entries(map).map(([name, value]) => tell(name, value));
  return parts.length > 0 ? parts.join(', ') : none;
}

function asList<Item>(value: Item | Item[]): Item[] {
  return Array.isArray(value) ? value : [value];
}
