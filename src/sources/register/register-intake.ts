import { hash } from 'node:crypto';
import type { Coordinates, RegisterSite } from '../../domain/essms.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { Report } from '../../domain/report.ts';
import { type Pair, wgs84 } from '../coordinates.ts';
import type { Geography } from '../geography.ts';
import { FileIntake } from './file-intake.ts';
import type { RegisterColumns } from './register-row.ts';

/** A position given apart from its site, as the geolocated classic extract does. */
export interface Position {
  readonly pair: Pair;
  readonly system: string | null;
}

export interface RegisterContext {
  readonly geography: Geography;
  readonly report: Report;
}

/** What became of a FINESS number offered a second time. */
export type Claim = 'new' | 'same' | 'conflict';

/** Gathers the sites of all the files of the register. */
export class RegisterIntake {
  readonly context: RegisterContext;
  /** Latest date at which one of the files says it was made. */
  generatedOn: IsoDate | null = null;
  readonly #files: FileIntake[] = [];
  readonly #sites = new Map<string, RegisterSite>();
  readonly #positions = new Map<string, Position>();
  readonly #carriers = new Map<string, string>();
  /** Short fingerprint of the row of each number: the rows themselves would double the memory. */
  readonly #fingerprints = new Map<string, number>();

  constructor(context: RegisterContext) {
    this.context = context;
  }

  file(name: string, columns: RegisterColumns): FileIntake {
    const intake = new FileIntake(name, columns, this);
    this.#files.push(intake);
    return intake;
  }

  /** Whether this number is met for the first time, again with the same content, or with another content. */
  claim(finessEt: string, content: string): Claim {
    const fingerprint = hash('sha1', content, 'buffer').readUIntBE(0, 6);
    const known = this.#fingerprints.get(finessEt);
    if (known !== undefined) return known === fingerprint ? 'same' : 'conflict';
    this.#fingerprints.set(finessEt, fingerprint);
    return 'new';
  }

  add(site: RegisterSite): void {
    this.#sites.set(site.finessEt, site);
  }

  place(finessEt: string, position: Position): void {
    this.#positions.set(finessEt, position);
  }

  /** Says which site carries another one: known only once all the sites of its file are. */
  carry(finessEt: string, carrierFinessEt: string): void {
    this.#carriers.set(finessEt, carrierFinessEt);
  }

  date(generatedOn: IsoDate): void {
    if (this.generatedOn === null || generatedOn > this.generatedOn) this.generatedOn = generatedOn;
  }

  /** All the sites, by FINESS number, once every file is read. */
  finish(): readonly RegisterSite[] {
    for (const { findings } of this.#files) findings.close();
    for (const [finessEt, carrierFinessEt] of this.#carriers) this.#amend(finessEt, { carrierFinessEt });
    for (const [finessEt, position] of this.#positions) {
      const coordinates = this.#coordinates(finessEt, position);
      if (coordinates) this.#amend(finessEt, { coordinates });
    }
    return [...this.#sites.values()].sort((a, b) => (a.finessEt < b.finessEt ? -1 : 1));
  }

  #amend(finessEt: string, addition: Partial<RegisterSite>): void {
    const site = this.#sites.get(finessEt);
    if (site) this.#sites.set(finessEt, { ...site, ...addition });
  }

  #coordinates(finessEt: string, { pair, system }: Position): Coordinates | null {
    const location = this.#sites.get(finessEt)?.location;
    return location ? wgs84([pair], location.departement, system) : null;
  }
}
