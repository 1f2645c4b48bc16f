import { type CsvRow, csvFile, type DemoFile } from './demo-file.ts';
import { siretOf } from './finess-sequence.ts';
import { flawedSite } from './flaws.ts';
import type { FictiveSite, France } from './france.ts';
import type { Owner } from './owner.ts';
import { Random } from './random.ts';
import { REGISTER_FILE } from './site-factory.ts';

const SITE_COLUMNS = [
  'finess_et',
  'finess_ej',
  'raison_sociale',
  'siret',
  'code_categorie',
  'etat',
  'date_ouverture',
  'date_fermeture',
  'code_commune',
  'latitude',
  'longitude',
  'role_ege',
  'finess_et_porteur',
] as const;

const OWNER_COLUMNS = [
  'finess_ej',
  'raison_sociale',
  'siren',
  'siret_siege',
  'code_departement_siege',
  'statut_juridique',
  'nb_essms_declare',
  'id_groupe',
] as const;

/** One site in so many has no coordinates. */
const WITHOUT_COORDINATES_SHARE = 0.01;

export type SiteRow = CsvRow<(typeof SITE_COLUMNS)[number]>;

function siteRow(site: FictiveSite, seed: number): SiteRow {
  const random = new Random(seed, 'fiche', site.finessEt);
  const placed = !random.chance(WITHOUT_COORDINATES_SHARE);
  const row = {
    finess_et: site.finessEt,
    finess_ej: site.finessEj,
    raison_sociale: site.name,
    siret: site.siret,
    code_categorie: site.category,
    etat: site.open ? 'actif' : 'ferme',
    date_ouverture: site.openingDate,
    date_fermeture: site.closingDate,
    code_commune: site.communeCode,
    latitude: placed ? (site.coordinates?.latitude ?? null) : null,
    longitude: placed ? (site.coordinates?.longitude ?? null) : null,
    role_ege: site.role,
    finess_et_porteur: site.carrierFinessEt,
  };
  return flawedSite(row, random);
}

function ownerRow(owner: Owner): CsvRow<(typeof OWNER_COLUMNS)[number]> {
  return {
    finess_ej: owner.finessEj,
    raison_sociale: owner.name,
    siren: owner.siren,
    siret_siege: siretOf(owner.siren, 0),
    code_departement_siege: owner.departement,
    statut_juridique: owner.legalForm,
    nb_essms_declare: null,
    id_groupe: null,
  };
}

function* mapped<From, To>(items: Iterable<From>, make: (item: From) => To): Generator<To> {
  for (const item of items) yield make(item);
}

/** The register of the fictive country: its establishments and the organisations that run them. */
export function registerFiles({ sites, owners }: France, seed: number): DemoFile[] {
  return [
    csvFile(REGISTER_FILE, SITE_COLUMNS, () => mapped(sites, (site) => siteRow(site, seed))),
    csvFile('organismes.csv', OWNER_COLUMNS, () => mapped(owners, ownerRow)),
  ];
}
