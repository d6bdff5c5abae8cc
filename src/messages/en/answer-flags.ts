/** What each answer flag takes, and what it says. */
export const answerFlagText = {
  'work-in': { takes: 'COUNTRIES', about: 'where you would work, such as US,CA' },
  citizenship: { takes: 'COUNTRIES', about: 'all citizenships that you hold' },
  'permanent-resident': { takes: 'COUNTRIES', about: 'countries where you are a permanent resident' },
  'work-permission': { takes: 'COUNTRIES', about: 'other countries where you may work without a sponsor' },
  residence: { takes: 'COUNTRY:SINCE', about: 'where you live and since when, such as US:2018-09-01' },
  'birth-date': { takes: 'DATE', about: 'such as 1998-04-12' },
  age: { takes: 'YEARS', about: 'instead of a birth date' },
  education: {
    takes: 'LEVEL',
    about:
      'highest level finished: none, lower-secondary, secondary, post-secondary,\nassociate, bachelor, master, doctorate',
  },
  field: { takes: 'FIELD', about: 'field of that education, such as law' },
  studying: { takes: 'LEVEL:FIELD:END', about: 'what you study now, such as bachelor:law:2027-06-30, or no' },
  experience: { takes: 'KIND=MONTHS', about: 'such as customer-service=24,immigration=6' },
  languages: { takes: 'LANGUAGE=LEVEL', about: 'such as en=C2,es=B2, or a score: "en=CLB 7"' },
  credentials: { takes: 'IDS', about: 'credentials that you hold' },
  willing: { takes: 'WHAT', about: 'what you would do, such as firearm,shifts or firearm=no' },
  interests: { takes: 'WORDS', about: 'what you like to do, such as helping,law' },
  riasec: { takes: 'SCORES', about: 'Holland scores, such as R=10,I=22,A=8,S=31,E=20,C=25' },
  skills: { takes: 'WORDS', about: 'what you are good at' },
  budget: { takes: 'MONEY', about: 'for training and fees, such as "20000 USD"' },
  'hours-per-week': { takes: 'HOURS', about: 'hours a week that you can give' },
  start: { takes: 'DATE', about: 'when you can begin' },
  'keeps-job': { takes: 'YES|NO', about: 'you work now and will not give the job up' },
};
