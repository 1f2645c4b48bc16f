import type { Bareme } from '../../domain/bareme.ts';
import { initialScenario, type Scenario } from '../../simulation/scenario.ts';
import { decodeScenario, encodeScenario, isScenarioAddress } from '../../simulation/scenario-codec.ts';
import { scenarioFaults } from '../../simulation/scenario-faults.ts';
import { simulate } from '../../simulation/simulate.ts';
import { typeset } from '../../wording/typeset.ts';
import type { KnownEssms } from '../form/known-essms.ts';
import { markEmpty } from '../form/mark-empty.ts';
import { showFaults } from '../form/show-faults.ts';
import { essmsScenario } from './essms-scenario.ts';
import { fillForm } from './fill-form.ts';
import { readForm } from './read-form.ts';
import { showNoResult, showResult } from './show-result.ts';

const BAD_ADDRESS =
  'L’adresse ouverte ne contient pas un scénario que cette édition sache lire : voici le scénario de départ.';

/** The parts of the page that the simulator reads and writes. */
export interface SimulatorParts {
  readonly root: HTMLElement;
  readonly form: HTMLElement;
  /** Where a bad address is told. */
  readonly notice: HTMLElement;
}

/** The form, its result and the address of the page, kept in step. `baremes` holds one call at least, the first shown. */
export class Simulator {
  private readonly parts: SimulatorParts;
  private readonly baremes: readonly [Bareme, ...Bareme[]];

  constructor(parts: SimulatorParts, baremes: readonly [Bareme, ...Bareme[]]) {
    this.parts = parts;
    this.baremes = baremes;
  }

  /** Computes what the form holds, or tells what is wrong in it. */
  update(): void {
    const { root, form } = this.parts;
    const { scenario, faults } = readForm(form);
    // A field that cannot be read stands as 0: what would follow from it is not told.
    const all = faults.length > 0 ? faults : scenarioFaults(scenario);
    showFaults(form, all);
    markEmpty(form);
    const bareme = this.baremes.find(({ code }) => code === scenario.baremeCode);
    if (all.length > 0 || bareme === undefined) showNoResult(root);
    else showResult(root, simulate(scenario, bareme), { scenario, bareme });
  }

  /** The address follows the form, without a new step in the history of the browser. */
  keepAddress(): void {
    const { scenario, faults } = readForm(this.parts.form);
    if (faults.length === 0) history.replaceState(null, '', `#${encodeScenario(scenario)}`);
  }

  /** The form has changed for good. */
  change(): void {
    this.update();
    this.keepAddress();
  }

  /** Shows the scenario of the address, or the first one when the address has none or a bad one, which is told. */
  openAddress(): void {
    const text = location.hash.slice(1);
    const codes = this.baremes.map(({ code }) => code);
    const scenario = isScenarioAddress(text) ? decodeScenario(text, codes) : null;
    const { notice } = this.parts;
    notice.hidden = scenario !== null || !isScenarioAddress(text);
    notice.textContent = notice.hidden ? '' : typeset(BAD_ADDRESS);
    this.open(scenario ?? initialScenario(this.baremes[0].code));
  }

  /** Other anchors of the page leave the form as it is. */
  followAddress(): void {
    if (isScenarioAddress(location.hash.slice(1))) this.openAddress();
  }

  /** Puts real ESSMS in the form in place of those it counts. */
  takeEssms(essms: readonly KnownEssms[]): void {
    this.open(essmsScenario(readForm(this.parts.form).scenario, essms));
    this.keepAddress();
  }

  private open(scenario: Scenario): void {
    fillForm(this.parts.form, scenario);
    this.update();
  }
}
