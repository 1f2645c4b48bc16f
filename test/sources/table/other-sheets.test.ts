import { expect, test } from 'vitest';
import { SCHEMAS } from '../../../src/formats/schemas.ts';
import { headerFields } from '../../../src/sources/table/header-fields.ts';
import { matchHeader } from '../../../src/sources/table/match-header.ts';
import { findingsOfSheet } from '../../../src/sources/table/other-sheets.ts';

const told = (header: string, otherSheets: readonly string[], sheetName = 'Lisez-moi') =>
  findingsOfSheet(matchHeader(header.split(','), headerFields(SCHEMAS.projets.fields)), {
    sheetName,
    otherSheets,
  });

test('the first sheet has none of the columns: the table is probably in another', () => {
  const findings = told('Ce classeur contient les projets', ['Projets']);
  expect(findings.map(({ code }) => code)).toEqual(['S-COL-01', 'S-COL-01', 'S-COL-01']);
  expect(findings[0]?.message).toBe(
    'La colonne obligatoire « id_projet » (Identifiant du projet) est absente. Seule la première feuille du classeur, « Lisez-moi », est lue ; l’autre, « Projets », ne l’est pas.',
  );
  expect(findings[0]?.remedy).toMatch(/^Placez en premier la feuille du tableau/);
  expect(told('Notes', ['A', 'B', 'C', 'D', 'E', 'F'])[0]?.message).toContain(
    'les autres (« A », « B », « C », « D », « E », etc.) ne le sont pas.',
  );
});

test('not when it has some, when it is alone, nor of a text', () => {
  expect(told('statut', ['Projets'])[0]?.message).not.toContain('feuille');
  expect(told('Notes', [])[0]?.message).not.toContain('feuille');
  const text = findingsOfSheet(matchHeader(['Notes'], headerFields(SCHEMAS.projets.fields)), {});
  expect(text[0]?.message).not.toContain('feuille');
});
