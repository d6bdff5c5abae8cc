/** The words of the manual page that `--help` does not have. */
export const manualText = {
  title: 'Career advice for immigration work',
  name: 'Name',
  purpose: 'checks which jobs in immigration you may have, and plans the way to them',
  synopsis: 'Synopsis',
  description: 'Description',
  about:
    'Without a command, the program asks its questions in the terminal, shows what fits, and plans the way to what you choose. With a command it answers at once from flags, environment variables or an answers file. What you leave out counts as unknown, never as "no".',
  commands: 'Commands',
  options: 'Options',
  facts: 'Yes-or-no answers',
  examples: 'Examples',
  also: 'See also',
  alsoText:
    'career-advisor <command> --help, career-advisor help answers. The result is advice: no promise of a job, and no legal advice.',
};
