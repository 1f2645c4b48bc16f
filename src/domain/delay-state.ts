/** Where a project that has an indicative delay stands: deployment over or not, within the delay or beyond it. */
export type DelayState = 'termine_dans' | 'termine_au_dela' | 'en_cours' | 'en_cours_au_dela';

/**
 * Why a project has no indicative delay: its money is not engaged, its call sets none, its desk is the national one, or
 * its deployment ends before it starts.
 */
export type DelayExemption = 'non_engage' | 'appel_sans_delai' | 'national' | 'dates';
