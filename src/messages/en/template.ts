/** The words and the made-up person of `cohort --template`. */
export const templateText = {
  code: 'a code of your own for the person, not the name; files are named by it',
  target: 'id of the position the person wants; empty: the best match',
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
