import { expect, it } from 'vitest';
import { plainOptions } from '../../src/report/options.ts';
import { renderPlan } from '../../src/report/render.ts';
import { escapeIcs, foldLine } from '../../src/report/writers/ics.ts';
import { adviceFor, smallCatalog as catalog } from './fixtures.ts';
import { unfold } from './formats.ts';

const write = (advice = adviceFor()) => renderPlan({ advice, catalog }, { ...plainOptions, format: 'ics' });
const events = (text: string) => unfold(text).split('BEGIN:VEVENT').slice(1);
const property = (event: string, name: string) =>
  new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, 'm').exec(event)?.[1]?.trim();

it('keeps every line within 75 octets and ends it with CRLF', async () => {
  const text = await write();
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

it('folds between characters, so that unfolding gives the line back', () => {
  for (const text of ['国'.repeat(80), '👩‍👩‍👧‍👦'.repeat(20), 'a'.repeat(75), 'é'.repeat(200)]) {
    const folded = foldLine(text);
    expect(folded.replaceAll('\r\n ', '')).toBe(text);
    for (const line of folded.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
});

it('escapes what the standard gives a meaning', () => {
  expect(escapeIcs('a;b,c\\d\ne\rf')).toBe('a\\;b\\,c\\\\d\\ne f');
});

it('has an event for each step of the first route, each deadline, and the review', async () => {
  const found = events(await write());
  expect(found.map((event) => property(event, 'UID'))).toEqual([
    'us-border-officer.step.hold-assistant@career-advisor',
    'us-border-officer.step.earn-course@career-advisor',
    'us-border-officer.step.learn-es@career-advisor',
    'us-border-officer.step.apply@career-advisor',
    'us-border-officer.deadline.age@career-advisor',
    'us-border-officer.review@career-advisor',
  ]);
  expect(property(found[0]!, 'DTSTART')).toBe('20270104');
  expect(property(found[0]!, 'DTEND')).toBe('20281104');
  expect(property(found[4]!, 'DTSTART')).toBe('20380411');
  expect(found[4]!.match(/TRIGGER:-P\d+D/g)).toEqual(['TRIGGER:-P90D', 'TRIGGER:-P30D', 'TRIGGER:-P7D']);
  for (const event of found) expect(property(event, 'DTSTAMP')).toBe('20261122T000000Z');
});

it('keeps the UIDs when dates move, so that importing again updates', async () => {
  const advice = adviceFor();
  const later = {
    ...advice,
    asOf: '2027-01-01',
    routes: advice.routes.map((route) => ({
      ...route,
      steps: route.steps.map((step) => ({ ...step, start: '2030-01-01' })),
    })),
  };
  const uids = (text: string) => events(text).map((event) => property(event, 'UID'));
  expect(uids(await write(later))).toEqual(uids(await write()));
});

it('is a calendar even without a route', async () => {
  const text = await write(adviceFor(catalog, { routes: [], deadlines: [] }));
  expect(events(text).length).toBe(1);
  expect(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
