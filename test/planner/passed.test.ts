import { describe, expect, it } from 'vitest';
import { Board } from '../../src/core/planner/board.ts';
import { noNeed } from '../../src/core/planner/needs.ts';
import { Passed } from '../../src/core/planner/passed.ts';
import { schedule } from '../../src/core/planner/schedule.ts';
import type { Plan, World, WorldStep } from '../../src/core/planner/world.ts';

const never = Number.POSITIVE_INFINITY;

let groups = 0;
function step(id: string, more: Partial<WorldStep> = {}): WorldStep {
  const base = {
    id,
    group: groups++,
    needs: noNeed,
    lead: 0,
    job: false,
    ticks: 4,
    maxTicks: never,
    hours: 40,
  };
  return {
    ...base,
    cost: 0,
    paid: false,
    tokens: [],
    validity: never,
    rates: [],
    lumps: [],
    doubts: 0,
    ...more,
  };
}

function world(steps: WorldStep[], amount: number): World {
  return {
    steps,
    goal: { needs: { op: 'pool', pool: 0, amount }, ticks: 0 },
    tokens: 0,
    pools: 1,
    gained: [0],
    hours: 40,
    budget: never,
    horizon: 400,
  };
}

/** Whether a moment with these steps placed is covered by one that was passed before. */
function covered(
  of: World,
  before: { now: number; placed: [number, number][] },
  after: { now: number; placed: [number, number][] },
): boolean {
  const board = new Board(of);
  const passed = new Passed(of, board);
  const put = (placed: [number, number][]) => {
    placed.forEach(([begin, end], at) => {
      board.put({ step: at, start: begin, begin, end });
    });
  };
  put(before.placed);
  passed.note(before.now);
  before.placed.forEach((_, at) => {
    board.takeBack(at);
  });
  put(after.placed);
  return passed.covers(after.now);
}

describe('a moment of a schedule has been passed already', () => {
  const studies = world([step('a'), step('b')], 1);

  it('when the same studies were done in another order', () => {
    const aFirst = { now: 8, placed: [[0, 4] as [number, number], [4, 8] as [number, number]] };
    const bFirst = { now: 8, placed: [[4, 8] as [number, number], [0, 4] as [number, number]] };
    expect(covered(studies, aFirst, bFirst)).toBe(true);
  });

  it('not when the later one is done with something that still ran', () => {
    expect(covered(studies, { now: 4, placed: [[0, 9]] }, { now: 6, placed: [[0, 5]] })).toBe(false);
  });

  it('not when something begins later, in hours that were free', () => {
    expect(covered(studies, { now: 2, placed: [[6, 10]] }, { now: 3, placed: [[8, 12]] })).toBe(false);
  });

  it('not when it was later', () => {
    expect(covered(studies, { now: 9, placed: [[0, 4]] }, { now: 5, placed: [[0, 4]] })).toBe(false);
  });

  it('not when other steps were placed', () => {
    const both: [number, number][] = [
      [0, 4],
      [4, 8],
    ];
    expect(covered(studies, { now: 8, placed: both }, { now: 8, placed: [[0, 4]] })).toBe(false);
  });

  const jobs = world([step('job', { job: true, rates: [{ pool: 0, rate: 1 }] })], 12);

  it('when a job that went on has gained as much as is asked for', () => {
    expect(covered(jobs, { now: 4, placed: [[0, never]] }, { now: 8, placed: [[2, 8]] })).toBe(true);
  });

  it('not when the job had ended with less experience', () => {
    expect(covered(jobs, { now: 6, placed: [[0, 6]] }, { now: 9, placed: [[0, 9]] })).toBe(false);
    expect(covered(jobs, { now: 14, placed: [[0, 13]] }, { now: 20, placed: [[0, 19]] })).toBe(true);
  });

  it('not when less was paid', () => {
    const paid = world([step('job', { job: true, paid: true })], 0);
    expect(covered(paid, { now: 14, placed: [[0, 13]] }, { now: 20, placed: [[0, 19]] })).toBe(false);
  });

  it('not when what expires ended on another day', () => {
    const expiring = world([step('exam', { validity: 20 })], 1);
    expect(covered(expiring, { now: 8, placed: [[0, 4]] }, { now: 8, placed: [[2, 6]] })).toBe(false);
  });
});

describe('a schedule of studies one after the other', () => {
  it('takes no more moments than there are sets of them', () => {
    const count = 8;
    const of = world(
      Array.from({ length: count }, (_, at) => step(`s${at}`, { lumps: [{ pool: 0, amount: 1 }] })),
      count,
    );
    const plans: Plan[] = [];
    let nodes = 0;
    schedule(of, {
      // Nothing is ruled out by what was found: only what was passed already keeps it from every order.
      hopeless: () => false,
      accept: (plan) => {
        plans.push(plan);
      },
      spend: () => ++nodes < 100_000,
      stop: () => {},
    });
    expect(plans[0]?.finish).toBe(4 * count);
    expect(nodes).toBeLessThan(count * 2 ** count);
  });
});
