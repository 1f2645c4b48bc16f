import type { Bareme, FilingWindow } from '../domain/bareme.ts';
import { addMonths, type IsoDate } from '../domain/iso-date.ts';
import type { Desk } from '../domain/project.ts';
import { type AidExplanation, explainAid } from '../explanation/explain-aid.ts';
import { computedDesk } from '../rules/desk.ts';
import { expectedDocuments } from '../rules/expected-documents.ts';
import { filingWindow, filingWindows } from '../rules/filing-window.ts';
import { indicativeMonths } from '../rules/indicative-delay.ts';
import { type TheoreticalAid, theoreticalAid } from '../rules/theoretical-aid.ts';
import { essmsCount, type Scenario } from './scenario.ts';
import { scenarioRequest } from './scenario-request.ts';

/** What the texts say of a scenario. */
export interface Simulation {
  readonly essmsCount: number;
  readonly aid: TheoreticalAid;
  readonly explanation: AidExplanation;
  readonly desk: Desk;
  /** Windows in which it can be filed, in order; empty when the call gives none. */
  readonly windows: readonly FilingWindow[];
  /** Code of the window of its deposit; `null` outside them all, or without deposit date. */
  readonly window: string | null;
  /** Numbers of the documents of its file. */
  readonly documents: readonly number[];
  /** Indicative months; `null` for a national project and for a call that gives none. */
  readonly months: number | null;
  /** Day the indicative delay ends; `null` without delay or without start. */
  readonly deadline: IsoDate | null;
}

/** Applies the rules of a call to a scenario without fault (`scenarioFaults`): those of the site, to the cent. */
export function simulate(scenario: Scenario, bareme: Bareme): Simulation {
  const { regionCount, depositDate, startDate, counts } = scenario;
  const request = scenarioRequest(scenario, bareme);
  const aid = theoreticalAid(request, bareme);
  const count = essmsCount(scenario);
  const desk = computedDesk(count, regionCount, bareme);
  const months = indicativeMonths(bareme, desk, counts.acquisition > 0);
  return {
    essmsCount: count,
    aid,
    explanation: explainAid(request, aid, bareme, 'applicant'),
    desk,
    windows: filingWindows(bareme, regionCount),
    window: depositDate === null ? null : filingWindow(depositDate, regionCount, bareme),
    documents: expectedDocuments({
      homeHelp: scenario.homeHelps.length > 0,
      nationalEntity: scenario.nationalEntity,
      otherSoftware: scenario.otherSoftware,
    }),
    months,
    deadline: months === null || startDate === null ? null : addMonths(startDate, months),
  };
}
