import type { Bareme } from '../domain/bareme.ts';
import { formatCount } from '../format.ts';
import type { AidRequest } from '../rules/aid-request.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';
import type { Audience } from './audience.ts';

/** The readings on which an aid rests and why, and what it does not count: French sentences. */
export function aidNotes(
  request: AidRequest,
  aid: TheoreticalAid,
  bareme: Bareme,
  audience: Audience,
): string[] {
  return [
    ...mixedNote(aid, bareme),
    ...saadNotes(request, bareme, audience),
    ...assistanceNote(aid),
    ...partialNote(aid),
  ];
}

function mixedNote({ uncertain }: TheoreticalAid, { tiers }: Bareme): string[] {
  if (!uncertain) return [];
  const last = tiers[0]?.to ?? 0;
  return [
    `Le projet mêle les deux situations et dépasse ${formatCount(last)} ESSMS : le texte annonce alors des conditions particulières, sans les donner. Chaque situation compte ici ses propres rangs, lecture qui suit la lettre du texte et ne dépend d’aucun ordre entre les ESSMS ; les autres lectures donnent les bornes.`,
  ];
}

function saadNotes({ members }: AidRequest, { saadProrata }: Bareme, audience: Audience): string[] {
  if (saadProrata === null || !members.some(({ saadShare }) => saadShare)) return [];
  return [
    'Un service d’aide à domicile occupe un rang entier ; la réduction est une moyenne sur sa situation, pour que le montant ne dépende pas du rang qu’on lui donne. Elle ne porte ni sur le matériel ni sur l’assistance.',
    ...(audience === 'applicant'
      ? []
      : [
          `Les heures d’un service ne sont jamais publiées, et sa part ne l’est que dans une moyenne d’au moins ${formatCount(audience.minServices)} services. Les montants, argent public, le sont toujours.`,
        ]),
  ];
}

const assistanceNote = ({ assistance }: TheoreticalAid): string[] =>
  assistance === 'nothing' ? ['Aucune assistance (AMOA) n’est demandée : rien n’est compté à ce titre.'] : [];

function partialNote({ undetermined, usage, software, equipment, assistance }: TheoreticalAid): string[] {
  if (undetermined === null) return [];
  const known = [usage, software, equipment, assistance].some((component) => typeof component === 'number');
  return known ? ['Les lignes connues sont données ; elles ne font pas un total.'] : [];
}
