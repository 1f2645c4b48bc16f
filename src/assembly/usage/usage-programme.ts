import type { Programme } from '../../programme.ts';

/**
 * What usage is computed from: who is a member of what, what was transmitted, and the settings. Money, documents, hours and
 * organisations tell nothing of it: whoever corrects these leaves every figure of usage as it was.
 */
export type UsageProgramme = Pick<
  Programme,
  | 'baremes'
  | 'configuration'
  | 'dataDate'
  | 'essms'
  | 'memberships'
  | 'objectives'
  | 'projects'
  | 'returns'
  | 'sites'
>;
