import { expect, it } from 'vitest';
import { ladderMap } from '../../src/core/advice/ladder-map.ts';
import { reportText } from '../../src/messages/spoken.ts';
import { writeDot, writeMermaid } from '../../src/report/writers/graph.ts';
import { career } from '../support/fake-runtime.ts';
import { job, tiny } from '../support/tiny.ts';

const catalog = tiny({
  positions: [
    job('first', { iJob: true, gives: { tills: 1 }, ladder: [{ to: { id: 'next' } }] }),
    job('next', { title: 'Next "one" ]' }),
    job('asks', { needs: { work: { kind: 'experience', kinds: ['tills'], months: 12 } } }),
  ],
});
const map = ladderMap(catalog, [...catalog.positions.values()]);
const w = { m: reportText, catalog, redact: false };

it('finds the steps of ladders and the experience that counts', () => {
  expect(map.edges).toEqual([
    { from: 'first', to: 'next', kind: 'ladder' },
    { from: 'first', to: 'asks', kind: 'experience' },
  ]);
});
it('draws it in Mermaid and DOT, with signs of titles made harmless', () => {
  expect(writeMermaid(map, w)).toContain('next["Next #34;one#34; #93;"]');
  expect(writeMermaid(map, w)).toContain('first -.-> asks');
  expect(writeDot(map, w)).toContain('"next" [label="Next \\"one\\" ]"];');
});
it('is a command with the filters of list', async () => {
  expect((await career('map --country US --json')).code).toBe(0);
  expect((await career('map --role nothing')).stderr).toContain('there is no role "nothing"');
});
