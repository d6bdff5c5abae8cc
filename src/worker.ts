import { createWork } from './cli/cohort/work.ts';
import { loadCalendarWriter } from './infra/load-calendar-writer.ts';
import { nodeFiles } from './infra/node-files.ts';
import { serve } from './infra/workers/serve.ts';

/** What a worker thread of `cohort` runs. */
serve((setup: Parameters<typeof createWork>[0]) =>
  createWork(setup, { files: nodeFiles, loadCalendarWriter }),
);
