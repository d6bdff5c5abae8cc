import { it } from 'vitest';
import { people } from '/work/main/test/planner/people.ts';
import { realCatalog } from '/work/main/test/support/real-catalog.ts';
import { person, today } from '/work/main/test/support/tiny.ts';
import { judge, hardFindings } from '/work/main/src/core/advice/advise.ts';
import { assess } from '/work/main/src/core/eligibility/assess.ts';
import { parseAnswers } from '/work/main/src/core/answers/parse-answers.ts';
import { profileOf } from '/work/main/src/core/answers/profile.ts';
it('x', () => {
  const c = realCatalog();
  const out: string[] = [];
  for (const [name, raw] of Object.entries(people)) {
    const t = Date.now();
    const p = person(raw, c);
    const n: Record<string, number> = {}; let nonopt = 0; let bad: string[] = [];
    for (const position of c.positions.values()) {
      let j;
      try { j = judge(c, position, p, { objective: 'fastest', pace: 'typical', asOf: today }, true); } catch (e) { out.push(`THROW ${name} ${position.id} ${(e as Error).message}`); continue; }
      n[j.verdict] = (n[j.verdict] ?? 0) + 1;
      const r = j.planned.routes[0];
      if (!r) continue;
      if (!r.optimal) nonopt++;
      const { answers, problems } = parseAnswers(r.answersAfter as never, c, r.answersAfter.asOf!);
      const open = hardFindings(assess(position, profileOf(answers, c, answers.asOf!), answers.asOf!, c)).filter((f) => f.verdict === 'unmet' || f.verdict === 'unknown');
      if (problems.length || open.length) bad.push(`${position.id} [${j.verdict}/${j.planned.mode}] as of ${answers.asOf} ${JSON.stringify(problems)} ${open.map((f) => `${f.requirement.id}:${f.verdict}${f.doubtful ? '(doubtful)' : ''}:${f.missing}`).join(' ; ')}`);
    }
    out.push(`${name} ${Date.now() - t} ms ${JSON.stringify(n)} nonoptimal ${nonopt} not eligible after: ${bad.length}`, ...bad.map((b) => '   ' + b));
  }
  process.stdout.write(out.join('\n') + '\n');
}, 300000);
