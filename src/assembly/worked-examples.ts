import type { Bareme } from '../domain/bareme.ts';
import type { WorkedExample } from '../observatory/simulator-figures.ts';
import { initialScenario, type Organisation, type Scenario } from '../simulation/scenario.ts';
import { encodeScenario } from '../simulation/scenario-codec.ts';
import { simulate } from '../simulation/simulate.ts';

interface Example extends Pick<WorkedExample, 'id' | 'title' | 'description'> {
  readonly changes: Partial<Scenario>;
}

const euros = (amount: number): number => amount * 100;

const acquisitions = (count: number): Pick<Scenario, 'counts'> => ({
  counts: { acquisition: count, montee_version: 0 },
});

const organisation = (name: string, memberCount: number, quotes: readonly number[]): Organisation => ({
  name,
  essmsCount: memberCount,
  memberCount,
  far: false,
  equipment: quotes.map((quote) => ({ quote: euros(quote), spend: null })),
});

/** The examples that the texts call for: around the 50th ESSMS, a mixed project, a SAAD, small organisations. */
const EXAMPLES: readonly Example[] = [
  {
    id: 'exemple-49',
    title: '49 acquisitions',
    description: '49 ESSMS acquièrent le même logiciel.',
    changes: acquisitions(49),
  },
  {
    id: 'exemple-50',
    title: '50 acquisitions',
    description: 'Un ESSMS de plus que dans l’exemple précédent.',
    changes: acquisitions(50),
  },
  {
    id: 'exemple-60',
    title: '60 acquisitions',
    description: 'Dix ESSMS de plus encore.',
    changes: acquisitions(60),
  },
  {
    id: 'exemple-mixte',
    title: '40 acquisitions et 20 montées de version',
    description: 'Un projet mixte de 60 ESSMS, dont les deux situations se partagent les rangs du barème.',
    changes: { counts: { acquisition: 40, montee_version: 20 } },
  },
  {
    id: 'exemple-saad',
    title: '20 acquisitions, dont un service d’aide à domicile',
    description:
      'Le service a fait 48 000 heures, dont 22 000 d’APA, 5 760 de PCH et 2 000 d’autre dépendance : 62 % d’activité médico-sociale.',
    changes: {
      ...acquisitions(20),
      homeHelps: [
        {
          situation: 'acquisition',
          hours: { total: 4_800_000, apa: 2_200_000, pch: 576_000, otherDependency: 200_000 },
        },
      ],
    },
  },
  {
    id: 'exemple-materiel',
    title: 'Matériel d’un petit organisme de 3 ESSMS',
    description:
      '15 acquisitions, dont les 3 ESSMS d’un petit organisme, avec des devis de 12 000 €, 7 500 € et 4 000 €.',
    changes: {
      ...acquisitions(15),
      organisations: [organisation('Petit organisme', 3, [12_000, 7_500, 4_000])],
    },
  },
  {
    id: 'exemple-amoa',
    title: 'Grappe de 4 petits organismes, avec assistance',
    description:
      '16 acquisitions, 4 par organisme, un devis de matériel de 9 000 € par ESSMS et 86 400 € d’assistance demandés.',
    changes: {
      ...acquisitions(16),
      assistance: euros(86_400),
      organisations: ['A', 'B', 'C', 'D'].map((letter) =>
        organisation(`Petit organisme ${letter}`, 4, [9_000, 9_000, 9_000, 9_000]),
      ),
    },
  },
];

/** The worked examples of a scale, by the rules of the simulator. */
export const workedExamples = (bareme: Bareme): WorkedExample[] =>
  EXAMPLES.map(({ changes, ...example }) => {
    const scenario = { ...initialScenario(bareme.code), ...changes };
    const { aid, explanation } = simulate(scenario, bareme);
    return { ...example, scenario: encodeScenario(scenario), total: aid.total, explanation };
  });
