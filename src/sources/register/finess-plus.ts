import { isIsoDate } from '../../domain/iso-date.ts';
import type { Pair } from '../coordinates.ts';
import type { InputFile } from '../input-file.ts';
import { readJsonElements } from '../text/json-elements.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { FileIntake } from './file-intake.ts';
import type {
  AddressJson,
  EntityJson,
  GeneralJson,
  OwnerJson,
  PositionJson,
  RoleJson,
  RootJson,
  SiteJson,
} from './finess-plus-json.ts';
import { list, object, text } from './finess-plus-json.ts';
import type { RegisterIntake } from './register-intake.ts';
import { type RegisterColumns, type RegisterRow, UNSAID } from './register-row.ts';

const COLUMNS: RegisterColumns = {
  finessEt: 'numFinessEge',
  finessEj: 'numFinessPm',
  siret: 'siret',
  category: 'categorieentiteGeographiqueExercice',
  openingDate: 'dateOuverture',
  closingDate: 'dateFermeture',
  commune: 'cogCommune',
  carrierFinessEt: '',
};

/** The address of the site itself, of which each has one; others are for letters or deliveries. */
const SITE_ADDRESS = '03';

/**
 * Reads the FINESS+ structures flow, as a stream: `{generatedAt, pmej: [{informationsGeneralesPMEJ, ege: [site]}]}`.
 * Throws `UnreadableError` when the file is truncated, is not JSON, or has no `pmej`.
 */
export async function readFinessPlus(file: InputFile, register: RegisterIntake): Promise<void> {
  const intake = register.file(file.name, COLUMNS);
  const carriers = new Carriers();
  const root = object<RootJson>(
    await readJsonElements(file, (key, element) => {
      if (key === 'pmej') addEntity(object<EntityJson>(element), intake, carriers);
    }),
  );
  if (!Array.isArray(root.pmej)) {
    throw new UnreadableError(
      'Ce fichier JSON n’est pas le flux « structures » de FINESS+ : il ne contient pas de liste « pmej ».',
      'S-FIC-03',
    );
  }
  for (const [site, carrier] of carriers.pairs()) register.carry(site, carrier);
  const day = text(root.generatedAt).slice(0, 10);
  if (isIsoDate(day)) register.date(day);
}

/** Which site carries which: the flow names them by its own identifiers, known once all of it is read. */
class Carriers {
  readonly #finessOf = new Map<string, string>();
  readonly #carrierIdOf = new Map<string, string>();

  know(id: string, finessEt: string): void {
    this.#finessOf.set(id, finessEt);
  }

  carry(finessEt: string, carrierId: string): void {
    this.#carrierIdOf.set(finessEt, carrierId);
  }

  *pairs(): Generator<[site: string, carrier: string]> {
    for (const [site, id] of this.#carrierIdOf) {
      const carrier = this.#finessOf.get(id);
      if (carrier !== undefined && carrier !== site) yield [site, carrier];
    }
  }
}

function addEntity(entity: EntityJson, intake: FileIntake, carriers: Carriers): void {
  const owner = object<OwnerJson>(entity.informationsGeneralesPMEJ);
  const finessEj = text(owner.numFinessPm);
  const ownerName = text(owner.denominationLonguePmSmsse) || text(owner.denominationPm);
  for (const site of list<SiteJson>(entity.ege)) {
    const general = object<GeneralJson>(site.informationsGeneralesEGE);
    const finessEt = text(general.numFinessEge);
    const id = text(general.egeId);
    carriers.know(id, finessEt);
    const roles = list<RoleJson>(site.roleEge);
    const carried = roles.find((role) => text(role.idEgeNonPorteuse) === id);
    if (carried) carriers.carry(finessEt, text(carried.idEgePorteuse));
    const role = carried ? ('non_porteur' as const) : roles.length > 0 ? ('porteur' as const) : null;
    const row = { ...readSite(site, general), finessEj, ownerName, finessEt, role };
    // Two records that differ only in what is not read here say the same.
    intake.add({ ...row, content: JSON.stringify(row) });
  }
}

function readSite(site: SiteJson, general: GeneralJson): Omit<RegisterRow, 'content'> {
  const addresses = list<AddressJson>(site.adresse);
  const address = addresses.find((each) => text(each.usageAdresse) === SITE_ADDRESS) ?? {};
  const closingDate = text(general.dateFermeture);
  return {
    ...UNSAID,
    line: null,
    finessEt: '',
    finessEj: '',
    name: text(general.nomEgeLong) || text(general.nomEgeCourt),
    siret: text(general.siret),
    category: text(site.categorieentiteGeographiqueExercice),
    open: site.etatObjet === 'A' && closingDate === '',
    openingDate: text(general.dateOuverture),
    closingDate,
    commune: text(address.cogCommune),
    pairs: readPairs(object<PositionJson>(address.coordonneesGeographique)),
  };
}

function readPairs(position: PositionJson): readonly Pair[] {
  const number = (value: unknown): number => Number.parseFloat(text(value));
  return [
    [number(position.coordonneeX), number(position.coordonneeY)],
    [number(position.directionLongitude), number(position.directionLatitude)],
  ];
}
