import { readFileSync } from 'node:fs';
import { runCommand } from './lib/command.ts';
import { byLicence, isAccepted } from './lib/supply/licences.ts';
import { lockedPackages } from './lib/supply/locked-packages.ts';

const USAGE = 'Usage : npm run licences';

// Lists every package of the lock file under its licence; exit status 1 when one is not accepted.
await runCommand(USAGE, async () => {
  const packages = lockedPackages(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  for (const [licence, some] of byLicence(packages)) {
    const names = [...new Set(some.map(({ name, version }) => `${name}@${version}`))];
    console.log(`${licence} (${names.length})\n  ${names.join(' ')}`);
  }
  const refused = packages.filter((each) => !isAccepted(each));
  for (const { name, licence } of refused)
    console.error(`${name} : licence « ${licence ?? 'non dite'} » non admise.`);
  return refused.length === 0 ? 0 : 1;
});
