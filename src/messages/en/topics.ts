/** The help topics, as shown by `career-advisor help <topic>`. `answers` is made from the catalog. */
export const topics: Record<'environment' | 'exit-codes' | 'formats' | 'privacy', string> = {
  environment: `Environment variables

  CAREER_ADVISOR_<ANSWER>    an answer, such as CAREER_ADVISOR_CITIZENSHIP=US;
                             every answer flag has one, in capitals with _ for -
  CAREER_ADVISOR_ANSWERS     the answers file, as --answers
  CAREER_ADVISOR_DATA        data folders, as --data; several joined as in PATH
  CAREER_ADVISOR_AS_OF       the day that counts as today, as --as-of
  CAREER_ADVISOR_FORMAT      text, json, md, html, csv or ics, as --format
  CAREER_ADVISOR_WIDTH       columns, as --width
  CAREER_ADVISOR_BROWSER     the browser that makes PDF files; else the first
                             Chromium that is found
  CAREER_ADVISOR_PAGER       the pager for long text; PAGER counts too, and
                             "cat" means none
  CI                         when set, nothing is asked
  ACCESSIBLE                 when set, as --accessible
  NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM=dumb
                             colours off and on
  LC_ALL, LC_CTYPE, LANG     whether the terminal shows more than ASCII
  XDG_STATE_HOME             where an interrupted interview is kept
                             (on Windows: LOCALAPPDATA)

What counts, first to last: flag, environment variable, answers file, default.
`,
  'exit-codes': `Exit codes

    0  done; also when the answer is "closed": that is an answer
    1  something on this machine failed, such as a full disk, or the program
       has a fault
    2  wrong usage, or answers that cannot be read: nothing was done, except by
       cohort, which does the other rows (--exit-zero: 0 for these)
    3  the data has errors
  130  stopped by you (Ctrl-C)
`,
  formats: `Formats of the result (--format, or the ending of the file after -o)

  text   for reading in a terminal; --width, --ascii, --accessible and
         --no-color change it
  json   for programs; each kind has a version and only grows:
         career-advisor schema roadmap
  md     Markdown, for notes and pages
  html   one file that needs no network, for browsers and printing
  pdf    the same page on paper: made by a Chromium, Chrome or Edge of this
         machine; needs -o FILE
  csv    requirements and steps, for spreadsheets
  ics    dates, for calendars

Which command has which:
{formats}
The result goes to stdout, or to the file after -o. All else goes to stderr.
The same answers, the same catalog and the same --as-of give the same bytes.
`,
  privacy: `Privacy

Nothing leaves this machine: the program uses no network and counts no visits.
Nothing is stored, unless you ask for it:
  --save-answers FILE and -o FILE write a file that only you can read.
  When an interview is interrupted, its answers may be kept so that you can
  go on. career-advisor forget deletes them.
  career-advisor workshop --out DIR keeps the answers of each student in DIR,
  under a code and without names. Convictions, health and other sensitive
  answers are not kept. Delete DIR when the course is over.
Answers given as flags can be seen by others on this machine, in the list of
running programs and in the history of your shell. For sensitive answers use a
file (--answers FILE) or stdin (--answers -).
--redact leaves the answers out of the result.
`,
};

export const answersTopic = {
  head: 'Answers: each key of an answers file has a flag of the same name',
  facts: 'Yes-or-no answers (yes, no; leave out what you do not know):',
  canNotApply: 'yes|no|does-not-apply',
  yesNo: 'yes|no',
  file: 'As a file (YAML or JSON), for --answers FILE:',
  example: [
    'schema: career-advisor/answers@1',
    'citizenship: [US]',
    'education: { level: bachelor, field: law }',
    'languages: { en: C2, es: B2 }',
    'veteran: no',
  ],
};
