import { type Cell, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { explainAid } from '../explanation/explain-aid.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type { TheoreticalFigures } from '../observatory/theoretical-figures.ts';
import type { Programme } from '../programme.ts';
import type { Component } from '../rules/aid-request.ts';
import { memberCount } from './member-count.ts';

const orUndetermined = (amount: Cents | null): Cell<Cents> => amount ?? UNDETERMINED;

/** A component of an aid as published: its cents, or why it has none. */
export const componentCell = (component: Component): Cell<Cents> => {
  if (typeof component === 'number') return component;
  return component === 'nothing' ? NOT_APPLICABLE : UNDETERMINED;
};

/** The aid that the scale gives a project, explained as far as the settings of disclosure allow. */
export function theoreticalFigures(account: ProjectAccount, programme: Programme): TheoreticalFigures {
  const { aid, request, bareme } = account;
  const { min_essms, part_dominante_ppm } = programme.configuration.secret;
  const disclosure = { minServices: min_essms, dominantPart: part_dominante_ppm };
  return {
    ...explainAid(request, aid, bareme, disclosure),
    total: orUndetermined(aid.total),
    low: orUndetermined(aid.low),
    high: orUndetermined(aid.high),
    usage: componentCell(aid.usage),
    software: componentCell(aid.software),
    equipment: componentCell(aid.equipment),
    assistance: componentCell(aid.assistance),
    uncertain: aid.uncertain,
    count: memberCount(account, programme),
  };
}
