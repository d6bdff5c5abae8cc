/** Every kind of condition in the language of json-logic-js and of json-rules-engine, and people as their data. */
export function leafTranslations(catalog, index, today, educationLevels, cefrLevels) {
  const narrower = (map, ids) => [...new Set(ids.flatMap((id) => [...(map.get(id) ?? [id])]))];
  const membersOf = (groups = []) => groups.flatMap((id) => catalog.countryGroups.get(id)?.members ?? []);
  const freeTo = (country) => [
    country,
    ...[...catalog.countryGroups.values()]
      .filter(({ freeMovement, members }) => freeMovement && members.includes(country))
      .flatMap(({ members }) => members),
  ];
  /** What a leaf asks for, in a form of its own: operator, part of the data, and value. */
  const ask = (c) => {
    switch (c.kind) {
      case 'citizenship':
        return ['anyOf', 'citizenship', [...(c.countries ?? []), ...membersOf(c.groups)]];
      case 'right-to-work':
        return ['anyOf', 'mayWork', freeTo(c.country)];
      case 'permanent-residence':
        return ['anyOf', 'permanentResident', [c.country]];
      case 'residence':
        return [
          'livedIn',
          'residence',
          { country: c.country, months: c.months, within: c.within ?? c.months },
        ];
      case 'age':
        return ['between', 'age', { min: c.min ?? 0, before: c.before ?? 999 }];
      case 'education':
        return [
          'educated',
          'education',
          {
            rank: educationLevels.indexOf(c.level),
            fields: c.fields && narrower(index.fieldsWithin, c.fields),
            exactly: c.exactly,
          },
        ];
      case 'studying':
        return [
          'educated',
          'studying',
          { rank: educationLevels.indexOf(c.level ?? 'none'), fields: c.fields },
        ];
      case 'experience':
        return [
          'sumAtLeast',
          'experience',
          { names: narrower(index.kindsCountingAs, c.kinds), months: c.months },
        ];
      case 'language':
        return ['speaks', 'languages', { codes: c.languages, rank: cefrLevels.indexOf(c.level) }];
      case 'credential':
        return ['anyOf', 'credentials', narrower(index.credentialsCountingAs, c.credentials)];
      case 'declaration':
        return ['factIs', 'facts', { name: c.fact, is: c.is }];
      case 'willing':
        return ['factIs', 'willing', { name: c.to, is: true }];
      default:
        return ['always', 'always', true];
    }
  };
  const giving = (fact) =>
    [...catalog.credentials.values()].filter((c) => c.gives?.facts?.includes(fact)).map((c) => c.id);
  const givenBy = new Map([...catalog.questions.keys()].map((key) => [key, giving(key)]));
  return {
    logicLeaf(condition) {
      const [operator, part, value] = ask(condition);
      return { [operator]: [{ var: part }, { literal: [JSON.stringify(value)] }] };
    },
    ruleLeaf(condition) {
      const [operator, fact, value] = ask(condition);
      return { fact, operator, value };
    },
    dataOf(profile) {
      const education = [
        ...profile.education,
        ...profile.credentials.flatMap((id) => catalog.credentials.get(id)?.gives?.education ?? []),
      ];
      const facts = { ...profile.facts };
      for (const [fact, ids] of givenBy)
        if (facts[fact] === undefined && ids.some((id) => profile.credentials.includes(id)))
          facts[fact] = true;
      return {
        ...profile,
        always: true,
        mayWork: [...profile.citizenship, ...profile.permanentResident, ...profile.workPermission],
        residence: profile.residence.map(({ country, since }) => ({
          country,
          months: monthsBetween(since, today),
        })),
        age: Math.floor(monthsBetween(profile.birthDate, today) / 12),
        education: education.map(({ level, field }) => ({ rank: educationLevels.indexOf(level), field })),
        languages: Object.entries(profile.languages).map(([code, level]) => ({
          code,
          rank: cefrLevels.indexOf(level),
        })),
        facts,
      };
    },
  };
}

function monthsBetween(from, to) {
  const [a, b] = [from, to].map((day) => day.split('-').map(Number));
  return (b[0] - a[0]) * 12 + b[1] - a[1] - (b[2] < a[2] ? 1 : 0);
}

/** Gives both engines the same operators, as their handbooks say. */
export function addOperators(engine, jsonLogic) {
  const operators = {
    anyOf: (own, accepted) => own.some((one) => accepted.includes(one)),
    livedIn: (stays, { country, months }) =>
      stays.some((stay) => stay.country === country && stay.months >= months),
    between: (age, { min, before }) => age >= min && age < before,
    educated: (items, { rank, fields, exactly }) =>
      items.some(
        (item) =>
          (exactly ? item.rank === rank : item.rank >= rank) &&
          (!fields || item.field === 'any' || fields.includes(item.field)),
      ),
    sumAtLeast: (experience, { names, months }) =>
      names.reduce((sum, name) => sum + (experience[name] ?? 0), 0) >= months,
    speaks: (languages, { codes, rank }) =>
      languages.some((one) => one.rank >= rank && codes.includes(one.code)),
    factIs: (facts, { name, is }) => facts[name] === is,
    always: () => true,
  };
  for (const [name, test] of Object.entries(operators)) {
    engine.addOperator(name, test);
    jsonLogic.add_operation(name, test);
  }
  // Values are objects, which the language would read as rules: they come as text that is read once.
  const read = new Map();
  jsonLogic.add_operation('literal', (text) => {
    if (!read.has(text)) read.set(text, JSON.parse(text));
    return read.get(text);
  });
}
