/** The page to fill in with an adviser. */
export const adviser = () => ({
  title: "Adviser's page",
  intro: 'To be filled in together, and signed by both. Each keeps a copy.',
  goal: 'Goal',
  goalLine: (title: string, agency: string, verdict: string) => `${title}, ${agency}: ${verdict}`,
  learning: 'Courses and certificates on the way',
  experience: 'Jobs and experience on the way',
  questions: 'Questions talked about',
  advice: 'Advice given',
  nextSteps: 'Agreed next steps: what, who, by when',
  step: (heading: string, when: string) => `${heading} (${when})`,
  review: 'Review date',
  reviewProposed: (date: string) => `proposed: ${date}`,
  signedByPerson: 'Name and signature of the person',
  signedByAdviser: 'Name and signature of the adviser',
  date: 'Date',
  line: '______________________________',
});

/** The calendar of a roadmap. */
export const calendar = () => ({
  name: (position: string) => `Roadmap: ${position}`,
  step: (n: number, title: string) => `Step ${n}: ${title}`,
  deadline: (text: string) => `Deadline: ${text}`,
  review: 'Look at your roadmap again',
  reviewText: 'Have your answers or the rules changed? Work the roadmap out again.',
  alarm: (text: string) => `Soon: ${text}`,
  gone: (title: string) => `No longer planned: ${title}`,
  goneText: 'This step has fallen away since your earlier roadmap.',
});
