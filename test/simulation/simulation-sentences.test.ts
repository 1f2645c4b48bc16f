import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { scenarioFaults } from '../../src/simulation/scenario-faults.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import {
  delaySentence,
  deskSentence,
  filingSentence,
  sizeSentence,
  summarySentence,
} from '../../src/simulation/simulation-sentences.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';
import { anyScenario, counts, homeHelp, scenario } from './scenarios.ts';

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

function said(changes: Partial<Scenario>, bareme = B2024) {
  const one = scenario({ baremeCode: bareme.code, ...changes });
  const simulation = simulate(one, bareme);
  return {
    summary: plain(summarySentence(simulation)),
    desk: plain(deskSentence(simulation, bareme, one.regionCount)),
    filing: plain(filingSentence(simulation, one)),
    delay: plain(delaySentence(simulation, one)),
    size: plain(sizeSentence(simulation)),
  };
}

describe('the summary', () => {
  test('gives the amount, the size and the desk', () => {
    expect(said({}).summary).toBe('Estimation : 315 000,00 € pour 15 ESSMS, au guichet régional.');
  });

  test('gives the bounds where the readings differ', () => {
    expect(said(counts(40, 20)).summary).toBe(
      'Estimation : 940 000,00 € pour 60 ESSMS, au guichet régional ; entre 764 000,00 € et 940 000,00 € selon la lecture des textes.',
    );
  });

  test('says why there is no amount', () => {
    expect(said({ homeHelps: [{ ...homeHelp(), hours: null }] }).summary).toMatch(
      /^Montant indéterminé pour 15 ESSMS, au guichet régional\. Les heures .*\.$/,
    );
  });
});

test.each([
  [49, 2, 'Guichet régional : le projet a moins de 50 ESSMS.'],
  [50, 1, 'Guichet régional : le projet a 50 ESSMS ou plus, mais dans une seule région.'],
  [50, 2, 'Guichet national : le projet a 50 ESSMS ou plus, dans 2 régions.'],
])('desk of %i ESSMS in %i regions', (count, regionCount, sentence) => {
  expect(said({ ...counts(count, 0), regionCount }).desk).toBe(sentence);
});

test('the desk of a call that looks at the size only', () => {
  expect(said(counts(50, 0), B2022).desk).toBe('Guichet national : le projet a 50 ESSMS ou plus.');
});

test.each([
  ['2024-01-14', 'n’est pas recevable au regard du calendrier : l’appel ouvre le 15 janvier 2024.'],
  ['2024-04-01', 'est recevable au regard du calendrier : fenêtre C2, du 1er avril 2024 au 31 mai 2024.'],
  ['2024-09-16', 'n’est pas recevable au regard du calendrier : l’appel ferme le 15 septembre 2024.'],
])('a deposit on %s', (depositDate, end) => {
  expect(said({ depositDate }).filing).toMatch(new RegExp(`^Déposé le .* le dossier ${end}$`));
});

test('without deposit date the windows are given; without calendar it is said', () => {
  expect(said({ regionCount: 2 }).filing).toBe(
    'Dépôt possible du 15 janvier 2024 au 1er juin 2024 (fenêtre CM des projets de plusieurs régions).',
  );
  expect(said({ depositDate: '2022-05-09' }, B2022).filing).toBe(
    'Le texte ne donne pas de calendrier de dépôt.',
  );
});

describe('the indicative delay', () => {
  test('ends on its last day included', () => {
    const end = (deploymentEnd: string) => said({ startDate: '2024-08-31', deploymentEnd }).delay;
    expect(end('2026-02-28')).toContain(
      'Une fin de déploiement le 28 février 2026 est dans le délai indicatif.',
    );
    expect(end('2026-03-01')).toContain(
      'Une fin de déploiement le 1er mars 2026 est au-delà du délai indicatif.',
    );
  });

  test('is absent, and why', () => {
    expect(said({ ...counts(50, 0), regionCount: 2 }).delay).toMatch(/^Aucun : .* portée nationale\.$/);
    expect(said({}, B2022).delay).toBe('Le texte ne donne pas de délai indicatif.');
    expect(said({}).delay).toMatch(/^18 mois .* Donnez la date de début/);
  });
});

test('the size that the call wishes for is told under it only', () => {
  expect(said(counts(14, 0)).size).toMatch(/15 structures .* \(8 en Corse et outre-mer\)/);
  expect(said(counts(15, 0)).size).toBeNull();
});

test('no sentence says that a project is late, nor holds what is not known', () => {
  fc.assert(
    fc.property(anyScenario, (one) => {
      fc.pre(scenarioFaults(one).length === 0);
      const sentences = Object.values(said(one, one.baremeCode === B2022.code ? B2022 : B2024)).join(' ');
      expect(sentences).not.toMatch(/retard|délai limite|undefined|null|NaN/);
    }),
  );
});
