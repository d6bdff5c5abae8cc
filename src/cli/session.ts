import { openCatalog } from '../catalog/open-catalog.ts';
import type { PlanOptions } from '../core/advice/types.ts';
import type { Answers } from '../core/answers/answers.ts';
import { factKeys } from '../core/answers/parse-answers.ts';
import { parseDate } from '../core/answers/parse-values.ts';
import { profileOf } from '../core/answers/profile.ts';
import type { PlainDate } from '../core/model/basics.ts';
import type { Catalog } from '../core/model/catalog.ts';
import type { Profile } from '../core/model/profile.ts';
import { objectives, paces } from '../core/planner/types.ts';
import { errorText } from '../messages/spoken.ts';
import type { Runtime } from '../ports.ts';
import { CatalogError, UserError } from './errors.ts';
import { exitCodes } from './exit-codes.ts';
import type { Flags } from './flags.ts';
import { acceptedHint } from './input/accepted-hint.ts';
import { readAnswersFile } from './input/answers-file.ts';
import { askedAgain } from './input/asked-again.ts';
import { choice } from './input/choice.ts';
import { answersOfEnvironment } from './input/environment.ts';
import {
  gatherAnswers,
  layerOfEnvironment,
  layerOfFile,
  layerOfFlags,
  type RawLayer,
} from './input/gather-answers.ts';
import { setting } from './input/settings.ts';
import { saveAnswers } from './output/save-answers.ts';
import { readGiven } from './system.ts';
import { clean } from './text.ts';

/** The catalog and the day a command works with. */
export interface World {
  catalog: Catalog;
  /** The day that counts as today. */
  asOf: PlainDate;
}

/** A world with a person in it. */
export interface Session extends World {
  answers: Answers;
  profile: Profile;
  plan: PlanOptions;
  /** The person without the changes of `--what-if`; absent where nothing was changed. */
  unchanged?: Profile;
  /** The questions that `--ask` names, for the interview. */
  again: string[];
}

/** Opens the catalog for a command without a person. */
export async function openWorld(flags: Flags, runtime: Runtime): Promise<World> {
  const asOf = asOfSetting(flags, runtime) ?? runtime.clock.today();
  return { catalog: await loadCatalogOf(flags, runtime), asOf };
}

/**
 * Reads everything a command about a person needs: flags over environment over answers file over defaults. All that
 * is wrong is thrown as UserError or CatalogError before anything is computed. Writes `--save-answers`. `below`: answers
 * that count less than all others.
 */
export async function openSession(
  flags: Flags,
  runtime: Runtime,
  below?: (world: World) => RawLayer,
): Promise<Session> {
  const objective = choice('--objective', flags.objective, [...objectives, 'all'] as const) ?? 'fastest';
  const pace = choice('--pace', flags.pace, paces) ?? 'typical';
  const dayAsked = asOfSetting(flags, runtime);
  const path = flags.answers ?? setting(runtime.env, 'ANSWERS');
  const file = path === undefined ? {} : await readAnswersFile(path, runtime);
  const catalog = await loadCatalogOf(flags, runtime);
  const fileDay = parseDate(file.asOf);
  const asOf = dayAsked ?? (fileDay.ok ? fileDay.value : runtime.clock.today());
  const environment = answersOfEnvironment(runtime.env, factKeys(catalog));
  if (!flags.quiet) {
    for (const text of environment.unknown) runtime.stderr.write(`${errorText.warning}: ${text}\n`);
  }
  const layers = [
    layerOfFlags(flags, catalog),
    layerOfEnvironment(environment.raw),
    layerOfFile(file, path === '-' ? 'stdin' : (path ?? '')),
  ];
  if (below) layers.push(below({ catalog, asOf }));
  const answers = gatherAnswers(layers, flags.whatIf ?? [], catalog, asOf);
  if (flags.saveAnswers !== undefined) {
    await saveAnswers(gatherAnswers(layers, [], catalog, asOf), flags.saveAnswers, asOf, flags, runtime);
  }
  const changed = (flags.whatIf ?? []).length > 0;
  return {
    catalog,
    asOf,
    answers,
    profile: profileOf(answers, catalog, asOf),
    plan: { objective, pace, asOf },
    again: askedAgain(flags, catalog),
    ...(changed ? { unchanged: profileOf(gatherAnswers(layers, [], catalog, asOf), catalog, asOf) } : {}),
  };
}

function asOfSetting(flags: Flags, runtime: Runtime): PlainDate | undefined {
  const given = flags.asOf ?? setting(runtime.env, 'AS_OF');
  if (given === undefined) return undefined;
  const parsed = parseDate(given);
  if (parsed.ok) return parsed.value;
  throw new UserError(errorText.badChoice('--as-of', clean(given)), acceptedHint(parsed.problem));
}

async function loadCatalogOf(flags: Flags, runtime: Runtime): Promise<Catalog> {
  const inherited = setting(runtime.env, 'DATA')?.split(runtime.pathDelimiter) ?? [];
  const folders = (flags.data ?? inherited).map((folder) => {
    const files = readGiven(folder, () => runtime.files.readDataFolder(folder));
    if (files.length === 0) throw new UserError(errorText.dataEmpty(clean(folder)), errorText.dataEmptyHint);
    return files;
  });
  const { catalog, diagnostics } = await openCatalog(runtime.data, folders);
  if (!catalog) throw new CatalogError(diagnostics);
  if (catalog.positions.size === 0)
    throw new UserError(errorText.noCatalog, errorText.noCatalogHint, exitCodes.failed);
  return catalog;
}
