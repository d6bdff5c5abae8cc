import type { Derivation } from '../eligibility/derivation.ts';
import type { PlainDate } from '../model/basics.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Condition } from '../model/condition.ts';
import type { Profile } from '../model/profile.ts';
import type { Stock } from './stock.ts';
import { TickCalendar } from './ticks.ts';

/** The ticks in which a condition holds, as far as time alone decides; `from` is Infinity when it never does. */
export interface TimeWindow {
  from: number;
  to: number;
  /** The answers leave open whether it holds at its first tick. */
  open: boolean;
  /** The answers leave open whether it holds at some tick that was looked at. */
  unsure: boolean;
}

/** What is known of conditions for one person and first day, whatever position is planned for. */
export interface Known {
  calendar: TickCalendar;
  /** Each condition on the first day. */
  today: WeakMap<Condition, Derivation>;
  /** Windows of each condition, by what they were looked at for. */
  windows: WeakMap<Condition, Map<string, TimeWindow>>;
  /** Steps that goals have in common, by what else they were compiled for. */
  stocks: WeakMap<Catalog, Map<string, Stock>>;
}

const cache = new WeakMap<Profile, Map<PlainDate, Known>>();

/** Positions share many conditions: each is worked out once for a person and a first day. */
export function knownFor(profile: Profile, day: PlainDate): Known {
  const days = cache.get(profile) ?? new Map<PlainDate, Known>();
  cache.set(profile, days);
  const known = days.get(day) ?? {
    calendar: new TickCalendar(day),
    today: new WeakMap(),
    windows: new WeakMap(),
    stocks: new WeakMap(),
  };
  days.set(day, known);
  return known;
}
