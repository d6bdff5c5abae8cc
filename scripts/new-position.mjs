// Writes the skeleton of a position, its source and its first cases, to be filled in. Needs a build.
// Usage: npm run new:position -- us-example-officer immigration-officer uscis https://www.example.gov/officer [folder]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../dist/library.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id = '', role = '', agency = '', url = '', folder = root] = process.argv.slice(2);
const inFolder = (path) => join(folder, path);
const usage =
  'usage: npm run new:position -- <country>-<words> <role> <agency> <address of the official page> [folder]';

function fail(message) {
  console.error(`error: ${message}\n${usage}`);
  process.exit(2);
}

function write(path, text) {
  if (existsSync(inFolder(path))) fail(`${path} is there already`);
  mkdirSync(dirname(inFolder(path)), { recursive: true });
  writeFileSync(inFolder(path), text);
  console.log(`written: ${path}`);
}

if (!/^[a-z]{2,3}(-[a-z0-9]+)+$/.test(id))
  fail('the id must be lower-case words joined by "-", beginning with the country');
const catalog = await loadCatalog();
const country = id.split('-')[0].toUpperCase();
if (!catalog.countries.has(country))
  fail(`there is no country ${country} in which one can have a right to work`);
if (catalog.positions.has(id)) fail(`the position ${id} is there already`);
if (!catalog.roles.has(role)) fail(`there is no role "${role}" (career-advisor list roles)`);
if (!catalog.agencies.has(agency)) fail(`there is no agency "${agency}" (career-advisor list agencies)`);
if (!/^https?:\/\/\S+$/.test(url)) fail('the address of the official page is missing');
const title = id
  .split('-')
  .slice(1)
  .map((word) => word[0].toUpperCase() + word.slice(1))
  .join(' ');
const today = new Date().toISOString().slice(0, 10);
const source = `${id}-page`;

write(
  `data/sources/${id}.yaml`,
  `# yaml-language-server: $schema=../../schema/source.json
- id: ${source}
  url: ${url}
  title: ${title}
  publisher: ${catalog.agencies.get(agency).title}
  dated: none shown        # the page's own date, as it shows it
  checkedOn: ${today}
  kind: official           # official | regulator | law | third-party | archived
`,
);
write(
  `data/positions/${country.toLowerCase()}/${id}.yaml`,
  `# yaml-language-server: $schema=../../../schema/position.json
# docs/data-guide.md explains each line. Every fact needs a source; leave out what the page does not say.
id: ${id}
title: ${title}
role: ${role}
agency: ${agency}
country: ${country}
summary: What the person does all day, in one or two sentences of our own.
requirements:
  - id: right-to-work
    topic: right-to-work
    text: May work in the country
    condition: { kind: right-to-work, country: ${country} }
    sources: [${source}]
hiring:
  portal: { name: Where to apply, url: "${url}" }
  months: { min: 1, typical: 3, max: 6 }
  steps:
    - title: Application
    - title: Interview
  confidence: unclear      # take this line out when the page says how long it takes
  sources: [${source}]
reviewBy: ${Number(today.slice(0, 4)) + 1}${today.slice(4)}
`,
);
const stranger = country === 'US' ? 'CA' : 'US';
const declared = (condition) =>
  condition.kind === 'declaration'
    ? [condition.fact]
    : [condition.of ?? []].flat().flatMap((part) => declared(part));
/** What would lead a citizen of another country to permanent residence: who has none of it stays outside. */
const waysIn = [...catalog.credentials.values()]
  .filter((credential) => credential.gives?.permanentResidence === country)
  .flatMap((credential) => credential.requirements.flatMap(({ condition }) => declared(condition)))
  .map((fact) => `    ${fact}: 'no'\n`)
  .join('');
write(
  `test/cases/${id}.yaml`,
  `# Who may have it and who may not. docs/data-guide.md: "The cases that prove it".
- name: a citizen who meets all that is asked
  position: ${id}
  answers:
    citizenship: [${country}]
    permanentResident: []
    workPermission: []
    birthDate: 1996-03-10
  verdict: eligible
  requirements: { right-to-work: met }
- name: a citizen of another country without a permission to work
  position: ${id}
  answers:
    citizenship: [${stranger}]
    permanentResident: []
    workPermission: []
    birthDate: 1996-03-10
${waysIn}  verdict: closed
  requirements: { right-to-work: unmet }
# Add: somebody who can reach it, somebody whose open answer decides, and the person who could be told a wrong yes.
`,
);
console.log('fill them in, then: npm run build && npx career-advisor validate && npx vitest run test/cases');
