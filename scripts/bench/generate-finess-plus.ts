import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { luhnKey } from '../../src/domain/finess.ts';
import { seededRandom } from '../lib/seeded-random.ts';

/** Legal entities per site, as in the national flow of August 2026: 98 180 for 174 556. */
const ENTITIES_PER_SITE = 98_180 / 174_556;
const CATEGORIES = [
  '500',
  '202',
  '183',
  '186',
  '182',
  '255',
  '448',
  '449',
  '246',
  '354',
  '460',
  '177',
  '355',
  '620',
];
const WORDS = [
  'RESIDENCE',
  'LES',
  'TILLEULS',
  'MAISON',
  'DU',
  'LAC',
  'FOYER',
  'DES',
  'ÉRABLES',
  'SERVICE',
  'AIDE',
];

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
}

type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

const withKey = (body: string): string => body + luhnKey(body);

function date(random: Random): string {
  return `${1950 + Math.floor(random() * 75)}-${digits(1 + Math.floor(random() * 12), 2)}-${digits(1 + Math.floor(random() * 28), 2)}`;
}

function name(random: Random): string {
  return Array.from({ length: 4 }, () => pick(random, WORDS)).join(' ');
}

function address(random: Random, commune: Commune, usage: string): object {
  return {
    usageAdresse: usage,
    numeroVoie: String(1 + Math.floor(random() * 200)),
    typeVoie: 'R',
    libelleVoie: name(random),
    complementVoie: null,
    complementPointGeographique: null,
    lieuDit: null,
    cogCommune: commune.code,
    ligneAcheminement: commune.nom.toUpperCase(),
    ligneUne: null,
    ligneDeux: null,
    ligneTrois: null,
    ligneQuatre: name(random),
    ligneCinq: null,
    ligneSix: null,
    codePostal: `${commune.code.slice(0, 2)}000`,
    coordonneesGeographique: random() < 0.33 ? null : position(random),
  };
}

function position(random: Random): object {
  return {
    coordonneeX: (-1 + random() * 7).toFixed(6),
    coordonneeY: (43.5 + random() * 6).toFixed(6),
    directionLatitude: (6_200_000 + random() * 700_000).toFixed(2),
    directionLongitude: (400_000 + random() * 500_000).toFixed(2),
    cleInInteropBAN: '01001_0001_00001',
    scoreBAN: random().toFixed(16),
  };
}

function events(random: Random, count: number, kind: string): object[] {
  return Array.from({ length: count }, () => ({
    evenementId: String(Math.floor(random() * 900_000)),
    dateEnregistrement: `${date(random)} 12:22:32`,
    dateEvenement: date(random),
    etatObjet1: '003',
    identifiantObjet1: String(Math.floor(random() * 90_000)),
    identifiantObjet2: null,
    systemeMaitre: '01',
    typeObjet1: kind,
    typeObjet2: null,
    codeEvenement: '003',
  }));
}

function contact(): object {
  return {
    typeContact: { roleContact: '01' },
    telecom: { telephone: '0100000000', telecopie: null, courriel: null },
  };
}

function commitment(random: Random): object {
  return {
    engagementId: String(Math.floor(random() * 90_000)),
    typeEngagement: 'CONV',
    sousTypeEngagement: 'ASE',
    dateEffetEngagement: date(random),
    dateSignatureEngagement: date(random),
    dateCaduciteEngagement: null,
    dateFinEngagement: null,
    dateNotificationEngagement: null,
    nomEngagement: null,
    identifiantEngagement: null,
    motifArrete: null,
    autoriteRegulationEngagement: [],
  };
}

function site(random: Random, index: number, commune: Commune): object {
  const closed = random() < 0.4;
  return {
    informationsGeneralesEGE: {
      egeId: String(index),
      complementDenominationEg: null,
      dateFermeture: closed ? date(random) : null,
      dateOuverture: date(random),
      datePremiereAutorisation: date(random),
      nomEgeCourt: name(random),
      nomEgeLong: `${name(random)} ${name(random)}`,
      numeroEducationNationale: null,
      numeroReferenceExterne: null,
      numFinessEge: withKey(commune.departement.slice(0, 2) + digits(index, 6)),
      espic: null,
      siret: random() < 0.2 ? null : withKey(digits(1 + Math.floor(random() * 9e12), 13)),
    },
    categorieentiteGeographiqueExercice: pick(random, CATEGORIES),
    modefixationtarifaire: '07',
    typeBudget: ['01'],
    adresse: [address(random, commune, '03')],
    contact: [contact()],
    engagement: random() < 0.44 ? [commitment(random)] : [],
    evenement: events(random, 2 + Math.floor(random() * 2), 'EG'),
    roleEge:
      random() < 0.15 && index > 1
        ? [{ idEgeNonPorteuse: String(index), idEgePorteuse: String(index - 1), roleRelationEge: 'B' }]
        : [],
    etatObjet: closed ? 'I' : 'A',
    dateDerniereMaj: `${date(random)} 00:00:00`,
  };
}

function entity(
  random: Random,
  index: number,
  firstSite: number,
  sites: number,
  communes: readonly Commune[],
): object {
  const commune = pick(random, communes);
  return {
    informationsGeneralesPMEJ: {
      pmSmsseId: String(index),
      codeApe: '87.10A',
      complementAdressePmSmsse: null,
      dateCreation: date(random),
      dateFermeture: null,
      denominationLonguePmSmsse: `ASSOCIATION ${name(random)}`,
      denominationPm: name(random),
      // Numbered apart from the sites, which stay under 500 000.
      numFinessPm: withKey(commune.departement.slice(0, 2) + digits(500_000 + index, 6)),
      fonctionPublique: null,
      categorieentiteGeographiqueExercice: null,
      siren: withKey(digits(Math.floor(random() * 9e7), 8)),
      statutJuridique: '60',
      typeGroupeGco: null,
      typePersonneMorale: '01',
    },
    adresse: [address(random, commune, '02')],
    contact: [contact()],
    engagement: [],
    evenement: events(random, 1 + Math.floor(random() * 2), 'PM'),
    ege: Array.from({ length: sites }, (_, offset) => site(random, firstSite + offset, commune)),
    etatObjet: 'A',
    dateDerniereMaj: `${date(random)} 00:00:00`,
  };
}

function presentCommunes(): Commune[] {
  const all: Commune[] = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json');
  return all.filter(({ type }) => type === 'commune-actuelle');
}

const indented = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');

/** The text of an invented FINESS+ file of `sites` sites, by pieces; the size of its records is that of the real flow. */
export function* finessPlusText(sites: number, seed = 1): Generator<string> {
  const random = seededRandom(seed);
  const communes = presentCommunes();
  const entities = Math.max(1, Math.round(sites * ENTITIES_PER_SITE));
  yield '{\n  "schemaVersion": "v1.0.0",\n  "generatedAt": "2026-08-13T02:07:30.574916747Z",\n  "gco": [],\n  "gcc": [],\n  "pmej": [';
  let done = 0;
  for (let index = 1; index <= entities; index += 1) {
    const share = Math.round((sites * index) / entities) - done;
    yield `${index === 1 ? '' : ','}\n    ${indented(entity(random, index, done + 1, share, communes))}`;
    done += share;
  }
  yield '\n  ]\n}\n';
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      sites: { type: 'string', default: '175000' },
      seed: { type: 'string', default: '1' },
      gzip: { type: 'boolean', default: false },
    },
  });
  if (!values.out)
    throw new Error('usage: generate-finess-plus.ts --out FILE [--sites N] [--seed N] [--gzip]');
  const text = Readable.from(finessPlusText(Number(values.sites), Number(values.seed)));
  const target = createWriteStream(values.out);
  await (values.gzip ? pipeline(text, createGzip({ level: 6 }), target) : pipeline(text, target));
}

if (import.meta.main) await main();
