/** The words and the made-up person of `cohort --template`. */
export const templateText = {
  own: {
    code: 'a code of your own for the person, not the name; files are named by it',
    name: 'not needed: only for --name-files, which puts it into the names of files',
    target: 'id of the position the person wants; empty: the best match',
    field: 'field of that education, such as law, if it does not stand in the column education',
    schema: 'may stay empty; career-advisor/answers@1 where the row comes from an answers file',
    asOf: 'the day on which an age was true, such as 2026-09-01; empty: today',
  },
  yesNo: 'yes or no; empty: not known',
  yesNoOr: 'yes, no or does-not-apply; empty: not known',
  examples: {
    code: 'A7',
    workIn: 'US',
    citizenship: 'US',
    residence: 'US:2008-09-01',
    birthDate: '2008-04-12',
    education: 'secondary',
    experience: 'customer-service=6',
    languages: 'en=C2;es=B1',
    willing: 'shifts;travel',
    interests: 'helping',
    hoursPerWeek: '40',
    drivingLicence: 'yes',
  } as Record<string, string>,
};
