import { runCorpusChecks } from './corpus-checks/run-checks.js';

// npm run check-corpus [-- PAIR …]: a report on the corpus; exit code 1 where a check finds something.
const { pairs, figures, tables, checks } = await runCorpusChecks(process.argv.slice(2));
console.log(`${pairs} pairs of articles, ${figures} declared figures, ${tables} tables`);
for (const { name, findings } of checks) {
  console.log(
    `${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name}${findings.length === 0 ? '' : `: ${findings.length}`}`,
  );
  for (const { where, what } of findings) console.log(`       ${where}: ${what}`);
}
process.exitCode = checks.every(({ findings }) => findings.length === 0) ? 0 : 1;
