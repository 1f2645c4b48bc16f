import type { Cents } from '../domain/cents.ts';
import { type Aid, totalOf } from './demo-project.ts';
import type { Random } from './random.ts';

const THOUSAND_EUROS: Cents = 1_000_00;

/** Takes an amount off the usage line, which every project has. */
const lessUsage = (aid: Aid, amount: Cents): Aid => ({ ...aid, usage: Math.max(0, aid.usage - amount) });

/**
 * What the convention signs: nine times in ten exactly what the call gives; else less, because the agency rounds down to
 * the thousand, because its envelope ran short, or because it left out the last ESSMS to come.
 */
export function signedAid(aid: Aid, random: Random): Aid {
  const at = random.next();
  if (at < 0.05) return lessUsage(aid, totalOf(aid) % THOUSAND_EUROS);
  if (at < 0.075) return lessUsage(aid, Math.round(aid.usage * random.between(0.03, 0.12)));
  if (at < 0.1) return lessUsage(aid, 5 * THOUSAND_EUROS);
  return aid;
}
