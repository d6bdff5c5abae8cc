// Asks every source of the catalog for its page and reports those that do not answer. Needs a network and a build.
// Usage: npm run check:links [-- part of an address or id]
import { loadCatalog } from '../dist/library.js';

const atOnce = 6;
const waitMs = 20_000;

/** What the server says: its status, or why it did not answer. Some servers refuse HEAD, so GET follows. */
async function statusOf(url) {
  for (const method of ['HEAD', 'GET']) {
    try {
      const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(waitMs) });
      await response.body?.cancel();
      if (response.ok) return { ok: true, status: response.status, url: response.url };
      if (method === 'GET') return { ok: false, status: response.status, url: response.url };
    } catch (error) {
      if (method === 'GET') return { ok: false, status: error.cause?.code ?? error.name, url };
    }
  }
}

const part = process.argv[2] ?? '';
const { sources } = await loadCatalog();
const queue = [...sources.values()].filter((source) => source.id.includes(part) || source.url.includes(part));
const total = queue.length;
const dead = [];

async function work() {
  for (let source = queue.shift(); source; source = queue.shift()) {
    const { ok, status } = await statusOf(source.url);
    if (!ok) dead.push({ source, status });
  }
}

await Promise.all(Array.from({ length: atOnce }, work));
dead.sort((a, b) => a.source.id.localeCompare(b.source.id));
for (const { source, status } of dead)
  console.log(`${String(status).padEnd(14)} ${source.id}  ${source.url}`);
console.log(`${total} pages asked, ${dead.length} did not answer as they should`);
process.exitCode = dead.length > 0 ? 1 : 0;
