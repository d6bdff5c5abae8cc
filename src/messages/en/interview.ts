import type { PositionVerdict } from '../../core/advice/types.ts';
import type { AnswerProblem } from '../../core/answers/answers.ts';
import type { CefrLevel } from '../../core/model/basics.ts';
import type { Question } from '../../core/model/question.ts';
import type { PromptWords } from '../../prompter.ts';

const jobs = (n: number): string => (n === 1 ? '1 job' : `${n} jobs`);
const answers = (n: number): string => (n === 1 ? '1 answer' : `${n} answers`);

/** What the prompts themselves say. */
const prompts: PromptWords = {
  dontKnow: "I don't know",
  preferNot: 'I prefer not to say',
  filter: 'Type to search: ',
  noMatch: 'Nothing has that name. Press Backspace to see all again.',
  more: (hidden) => `… ${hidden} more: arrow keys, or type a name`,
  keysOne: 'Up/Down move, Enter choose, Esc back, ? why we ask, Ctrl-C save and leave',
  keysSome: 'Space tick, Enter go on, Esc back, ? why we ask, Ctrl-C save and leave',
  keysFound: 'Enter tick the marked line, Esc clear the search, Up/Down move',
  keysFoundOne: 'Enter choose the marked line, Esc clear the search, Up/Down move',
  keysText: 'Enter go on, Esc back, ? why we ask, Ctrl-C save and leave',
  keysOpen: "Ctrl-O I don't know, Ctrl-R I prefer not to say",
  chosen: (labels) => labels.join(', '),
  reading: (echo) => `= ${echo}`,
  example: (example) => `For example: ${example}`,
  tooMany: (most) => `At most ${most}. Untick one first.`,
  lookUp: 'Press ? once more to look up any word.',
  lookUpAsk: 'Which word would you like to look up?',
  meaning: (term, text) => `${term}: ${text}`,
  nothingTicked: (none) =>
    none === undefined
      ? 'Nothing is ticked yet. Press Space to tick the marked line.'
      : `Nothing is ticked yet. Press Space to tick the marked line, or type: ${none}`,
  cannot: (label, why) => `${label}: ${why}`,
  plain: {
    one: 'Type a number or the text.',
    some: 'Type one or more numbers or names, with commas between them.',
    text: 'Type your answer.',
    now: (value) => `Now: ${value}. Press Enter to keep it.`,
    rest: (count) => `There are ${count} more: type a name, or "all" to hear them.`,
    lookUp: 'To have any word explained, type ? and the word, such as: ? asylum',
    noTerm: (typed) => `"${typed}" is not among the words we explain.`,
    notFound: (typed) => `"${typed}" is not in the list. Type a number or a name from it.`,
    several: (typed, labels) => `"${typed}" could be ${labels.join(', or ')}. Type more of the name.`,
    commands: {
      back: ['back', 'b'],
      why: ['?', 'why', 'help'],
      all: ['all', 'list'],
      leave: ['quit', 'exit'],
    },
    dontKnow: ["don't know", 'dont know', "i don't know", 'unknown', 'skip'],
    preferNot: ['prefer not to say', 'i prefer not to say', 'rather not say', 'no answer'],
  },
};

/** What is wrong with an answer, where more can be said than that it cannot be read. */
const wrong: Partial<Record<AnswerProblem['reason'], string>> = {
  'no-such-day': 'There is no such day.',
  'two-days': 'This can be two days: the day or the month may come first.',
  'out-of-range': 'That is too much or too little.',
  'in-the-future': 'That day is still to come.',
  contradiction: 'That does not fit the rest.',
};

/** Every sentence of the interview, in English. Another language is one more object of the same type. */
export const interviewText = {
  prompts,
  start: {
    title: 'Career advisor: work in immigration',
    what: 'Answer a few questions, and see which jobs you may have today, which you can reach, and the steps that lead there.',
    stored:
      'Your answers stay on this machine. Nothing is stored, unless you ask for it or stop in the middle.',
    limits:
      'It cannot judge interviews, medical checks and checks of your past, or know whether a post is vacant. It is advice, not a promise, and not legal advice.',
    ask: 'How much time do you have?',
    quick: 'Quick',
    quickNote: (most: number) => `at most ${most} questions, under five minutes`,
    deep: 'Deep',
    deepNote: (least: number, most: number) =>
      `${least} to ${most} questions, about fifteen minutes, a more exact result`,
    help: ['You can start quick and go on to the deep questions later: your answers are kept.'],
    accessibleKeys:
      "At every question you can type: back, ? for why we ask, don't know, prefer not to say, or quit.",
  },
  section: {
    goal: 'Your goal',
    status: 'Where you may work',
    background: 'Your background',
    readiness: 'What you are ready for',
    interests: 'What you like',
    limits: 'Your limits',
    sensitive: 'Personal questions',
  } satisfies Record<Question['section'], string> as Record<Question['section'], string>,
  progress: (at: number, about: number, section: string) => `Question ${at} of about ${about} · ${section}`,
  scope: (positions: number, countries: number) =>
    `${jobs(positions)} in ${countries === 1 ? '1 country' : `${countries} countries`}`,
  live: (met: number, open: number, ruledOut: number) =>
    `${jobs(met)} open to you today, ${open} still possible, ${ruledOut} ruled out`,
  why: (text: string) => `Why we ask: ${text}`,
  source: (title: string, publisher: string) => `The rule is from: ${title} (${publisher})`,
  labelled: (label: string, answer: string) => `${label}: ${answer}`,
  asked: (label: string) => `${label}:`,
  sensitiveNote: 'You may skip this. The answer is not stored and not written to any file unless you say so.',
  yes: 'Yes',
  no: 'No',
  notApply: 'This does not apply to me',
  none: 'None of these',
  noneCountry: 'No other country',
  anywhere: 'Anywhere',
  all: 'I would do all of these',
  willingHelp: 'What you leave unticked counts as no: jobs that ask for it are then ruled out.',
  notStudying: 'I am not studying',
  fieldAsk: 'In which field?',
  fieldHelp: 'Some jobs ask for a degree in a certain field. Choose the nearest one.',
  fieldOther: 'Another field, or no field',
  finishesAsk: 'When will you finish?',
  sinceAsk: (country: string) => `Since when do you live in ${country}?`,
  monthsAsk: (kind: string) => `How long in all: ${kind}?`,
  monthsHelp: 'Count all such work together. Two years of half-time work are one year.',
  cefrAsk: (language: string) => `How well do you speak ${language}?`,
  cefr: {
    A1: 'a few words and phrases',
    A2: 'simple everyday talk',
    B1: 'travel and familiar topics',
    B2: 'fluent talk, clear texts',
    C1: 'work and study without effort',
    C2: 'like a native speaker',
  } satisfies Record<CefrLevel, string> as Record<CefrLevel, string>,
  cefrLabel: (level: CefrLevel, text: string) => `${level}: ${text}`,
  testResult: (tests: readonly string[]) => `I have a test result (${tests.join(', ')})`,
  testResultAsk: (language: string) => `What is your result in ${language}, all parts together?`,
  readyFor: (yes: string, no: string) => (no === '' ? yes : yes === '' ? `not: ${no}` : `${yes}; not: ${no}`),
  kindMonths: (kind: string, time: string) => `${kind} ${time}`,
  born: (date: string, age: number) => `born on ${date}, ${age} years old`,
  age: (age: number) => `${age} years old`,
  badAnswer: (reason: AnswerProblem['reason'], accepted: string, nearest: string | undefined) =>
    [
      wrong[reason] ?? 'We cannot read that.',
      ...(nearest ? [`Did you mean ${nearest}?`] : []),
      `We accept ${accepted}.`,
    ].join(' '),
  examples: {
    birthDate: '1998-04-12, 12 Apr 1998, or 28',
    date: '2027-01-04 or 4 Jan 2027',
    past: '2018-09-01 or 1 Sep 2018',
    months: '24, 18 months or 2 years',
    money: '20000 USD',
    hours: '40',
    riasec: 'R=10, I=22, A=8, S=31, E=20, C=25',
  },
  alike:
    'You chose all of them. Then your interests cannot tell jobs apart; choose the few you would enjoy most.',
  straight:
    'All your answers so far are alike. If you were only pressing Enter, go back: the result is only as good as the answers.',
  dropped: (questions: readonly string[]) => `No longer needed, so dropped: ${questions.join(' · ')}`,
  again: (questions: readonly string[]) => `New choices there, so we ask again: ${questions.join(' · ')}`,
  review: {
    title: 'Your answers',
    ask: 'All as it should be?',
    done: 'Yes, show my matches',
    short: 'Your answers:',
    content: 'as they should be',
    changing: (label: string) => `change ${label}`,
    dontKnow: "I don't know",
    preferNot: 'I prefer not to say',
    row: (n: number, label: string, value: string) => `${n}. ${label}: ${value}`,
    help: ['Choose a line to change that answer. Only questions that depend on it are asked again.'],
    group: 'Change an answer',
  },
  openNow: (titles: readonly string[], of: number) =>
    `Open to you today: ${titles.join(', ')}${of > titles.length ? ` and ${of - titles.length} more` : ''}.`,
  matching: 'Checking every job and planning the ways there. This can take a moment.',
  matched: (done: number, of: number) => `${done} of ${jobs(of)} checked`,
  planning: 'Planning the way.',
  matches: {
    title: 'Your matches',
    counts: (parts: readonly string[]) => `${parts.join(', ')}.`,
    count: (n: number, verdict: string) => `${n} ${verdict}`,
    ask: 'Which job would you like to see? Further down: compare, save, change an answer, leave.',
    help: ['The list begins with the jobs that fit you best. The lines below it do something else.'],
    met: (met: number, of: number) => (of === 0 ? 'nothing to meet' : `met ${met} of ${of}`),
    months: (time: string) => `about ${time}`,
    now: 'today',
    group: {
      eligible: 'Open today',
      reachable: 'Within reach',
      undetermined: 'An answer decides',
      closed: 'Closed',
    } satisfies Record<PositionVerdict, string> as Record<PositionVerdict, string>,
    other: 'Or',
    all: (n: number) => `See all ${n} jobs, also the closed ones and why`,
    compare: 'Compare two or three jobs',
    fixes: 'What would open more jobs?',
    more: (n: number) =>
      n === 1
        ? 'Answer 1 more question for a more exact result'
        : `Answer more questions, about ${n}, for a more exact result`,
    change: 'Change an answer',
    save: 'Save the matches to a file',
    leave: 'Leave',
    allAsk: 'All jobs',
    row: (title: string, agency: string, facts: readonly string[]) =>
      `${title} · ${agency} · ${facts.join(', ')}`,
    fewToCompare: 'there is only one job',
    compareAsk: 'Which two or three jobs shall stand side by side?',
    compareTwo: 'Choose at least two.',
    fixesTitle: 'What would open more jobs',
    fixesBack: 'Back to the matches',
    fix: (title: string, count: number, names: string) => `${title}: opens ${jobs(count)} (${names})`,
    decide: (question: string) => `Answer: ${question}`,
    noFixes: 'No single step opens another job. Look at the roadmaps: they show the steps of each.',
    reachMore: 'Nothing is open yet. Choose "What would open more jobs?", or change an answer.',
  },
  plan: {
    short: (title: string, verdict: string) => `In short: ${title}: ${verdict}`,
    way: (steps: number, time: string, month: string) =>
      `The way: ${steps === 1 ? '1 step' : `${steps} steps`}, ${time}, done by ${month}.`,
    first: (kind: string, title: string) => `It begins with: ${kind}, ${title}.`,
    noDates: 'there is no way yet, so there are no dates',
    ask: 'And now?',
    help: ['The whole roadmap stands above: scroll up, or read it page by page.'],
    read: 'Read the roadmap page by page (Space goes on, q comes back)',
    another: 'Choose another job',
    save: 'Save this roadmap to a file',
    compare: 'Compare it with other jobs',
    change: 'Change an answer',
    leave: 'Leave',
  },
  save: {
    formatAsk: 'As what?',
    formats: {
      text: 'Text',
      md: 'Markdown',
      html: 'Web page (HTML), to print or open in a browser',
      json: 'JSON, for programs',
      csv: 'Table (CSV), for a spreadsheet',
      ics: 'Calendar (ICS)',
    },
    answers: 'Only my answers, to use again with --answers',
    nameAsk: 'Name of the file',
    name: (what: 'plan' | 'match' | 'answers', ending: string) =>
      `${{ plan: 'my-roadmap', match: 'my-matches', answers: 'my-answers' }[what]}.${ending}`,
    nameHelp: 'The file is written to the folder you are in. It holds your answers: share it with care.',
    bad: 'give a file name, such as roadmap.md',
    exists: (name: string) => `${name}, which is there already and will be replaced`,
    failed: (message: string) => `It was not written: ${message}`,
    sensitiveAsk: 'Your answers to personal questions: shall files and the command line hold them too?',
    sensitiveNo: 'No, leave them out',
    sensitiveYes: 'Yes, put them in',
  },
  leave: {
    command: 'To see this again without questions:',
    kept: (n: number) => `Stopped. ${answers(n)} kept. Go on: career-advisor. Start anew: add --fresh.`,
    stopped: 'Stopped. Nothing was stored.',
    notKept: (message: string) => `Stopped. Your answers could not be kept: ${message}`,
  },
  resume: {
    ask: (date: string, n: number) => `You stopped on ${date}, with ${answers(n)}. Go on from there?`,
    goOn: 'Yes, go on',
    fresh: 'No, start anew',
    gone: (keys: readonly string[]) =>
      `These answers no longer fit today's data and are asked again: ${keys.join(', ')}.`,
    sensitive: 'Answers to personal questions were not kept.',
    broken: 'The answers kept from last time cannot be read, so we start anew.',
  },
};
