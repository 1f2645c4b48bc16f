import { allocate } from '../../allocation/allocate.ts';
import { allocationAreas, sameArea } from '../../allocation/areas.ts';
import { candidateEffects } from '../../allocation/candidate-effects.ts';
import {
  type AllocationScenario,
  decodeAllocation,
  encodeAllocation,
  isAllocationAddress,
} from '../../allocation/settings-codec.ts';
import { allocationFaults } from '../../allocation/settings-faults.ts';
import type {
  Allocation,
  AllocationArea,
  CandidateAmount,
  CandidateEffect,
} from '../../domain/allocation.ts';
import { missingSentence } from '../../wording/allocation.ts';
import type { ScenarioData } from '../../wording/scenario-data.ts';
import { typeset } from '../../wording/typeset.ts';
import { setText } from '../form/form-fields.ts';
import { markEmpty } from '../form/mark-empty.ts';
import { printHundredths } from '../form/parse-number.ts';
import { clearRows } from '../form/repeated-rows.ts';
import { showFaults } from '../form/show-faults.ts';
import { fillCandidate, fillSettings, offerTerritories } from './fill-settings.ts';
import { dataOf } from './page-data.ts';
import { readArea, readSettings } from './read-settings.ts';
import { showAllocation, showNoAllocation } from './show-allocation.ts';
import { showCandidate } from './show-candidate.ts';

const BAD_ADDRESS =
  'L’adresse ouverte ne contient pas un scénario que cette édition sache lire : voici le scénario de départ.';
const TO_CORRECT = 'Corrigez les champs signalés : la répartition se calculera aussitôt.';

/** The parts of the page that the scenario reads and writes. */
export interface ScenarioParts {
  readonly root: HTMLElement;
  readonly form: HTMLElement;
  /** Where a bad address is told. */
  readonly notice: HTMLElement;
}

/** The form, its result and the address of the page, kept in step. */
export class Scenario {
  /** What is shown; `null` when nothing is shared. */
  allocation: Allocation | null = null;
  private readonly parts: ScenarioParts;
  private readonly data: ScenarioData;
  private area: AllocationArea;

  constructor(parts: ScenarioParts, data: ScenarioData) {
    this.parts = parts;
    this.data = data;
    this.area = allocationAreas(data.base)[0] as AllocationArea;
  }

  /** Computes what the form holds, or tells what is wrong in it. */
  update(): void {
    const { root, form } = this.parts;
    const { base } = this.data;
    this.followArea();
    offerTerritories(form, base, this.area);
    const { scenario, faults } = readSettings(form, base);
    const all = faults.length > 0 ? faults : allocationFaults(scenario);
    showFaults(form, all);
    markEmpty(form);
    const outcome = all.length > 0 ? null : allocate(base, scenario.settings);
    this.allocation = outcome === null || 'missing' in outcome ? null : outcome;
    if (this.allocation !== null) showAllocation(root, scenario.settings, this.allocation);
    else {
      showNoAllocation(
        root,
        outcome !== null && 'missing' in outcome ? missingSentence(outcome.missing) : TO_CORRECT,
      );
    }
    const effects =
      all.length > 0 || scenario.candidate.length === 0 ? [] : candidateEffects(base, scenario.candidate);
    showCandidate(root, effects);
    this.publish(effects);
  }

  /** The form has changed for good. */
  change(): void {
    this.update();
    this.keepAddress();
  }

  /** The address follows the form, without a new step in the history of the browser. */
  keepAddress(): void {
    const { scenario, faults } = readSettings(this.parts.form, this.data.base);
    if (faults.length === 0 && allocationFaults(scenario).length === 0) {
      history.replaceState(null, '', `#${encodeAllocation(scenario)}`);
    }
  }

  /** Shows the scenario of the address, or the first one when it has none or a bad one, which is told. */
  openAddress(): void {
    const text = location.hash.slice(1);
    const asked = isAllocationAddress(text);
    const scenario = asked ? decodeAllocation(text, this.data.base) : null;
    const { notice, form, root } = this.parts;
    notice.hidden = scenario !== null || !asked;
    notice.textContent = notice.hidden ? '' : typeset(BAD_ADDRESS);
    const opened = scenario ?? this.first();
    fillSettings(form, this.data.base, opened);
    this.area = opened.settings.area;
    this.showHelp();
    this.update();
    if (asked) root.scrollIntoView();
  }

  /** Other anchors of the page leave the form as it is. */
  followAddress(): void {
    if (isAllocationAddress(location.hash.slice(1))) this.openAddress();
  }

  /** Puts what a candidate project brings in the form, in place of what it holds. */
  takeCandidate(candidate: readonly CandidateAmount[]): void {
    fillCandidate(this.parts.form, candidate);
    this.change();
  }

  private first(): AllocationScenario {
    const area = allocationAreas(this.data.base)[0] as AllocationArea;
    const { envelope } = dataOf(this.data, area);
    const settings = { area, envelope, floor: null, cap: null, overrides: [], sectors: [] };
    return { settings, candidate: [] };
  }

  /** Another area has its own territories, and its own envelope unless the reader chose one. */
  private followArea(): void {
    const { form } = this.parts;
    const area = readArea(form, this.data.base);
    if (sameArea(area, this.area)) return;
    const { scenario, faults } = readSettings(form, this.data.base);
    if (faults.length === 0 && scenario.settings.envelope === dataOf(this.data, this.area).envelope) {
      setText(form, 'enveloppe', printHundredths(dataOf(this.data, area).envelope));
    }
    clearRows(form, 'borne');
    this.area = area;
    this.showHelp();
  }

  private showHelp(): void {
    const help = this.parts.form.querySelector('#aide-enveloppe');
    if (help !== null) help.textContent = typeset(dataOf(this.data, this.area).help);
  }

  /** The exact figures, for another program to read. */
  private publish(effects: readonly CandidateEffect[]): void {
    this.parts.root.dataset.result = JSON.stringify({ allocation: this.allocation, effects });
  }
}
