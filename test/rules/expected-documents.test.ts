import { describe, expect, test } from 'vitest';
import { expectedDocuments } from '../../src/rules/expected-documents.ts';

const NONE = { homeHelp: false, nationalEntity: false, otherSoftware: false };
const ALWAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('the documents that a project owes', () => {
  test.each([
    [NONE, ALWAYS],
    [{ ...NONE, homeHelp: true }, [...ALWAYS, 11]],
    [{ ...NONE, nationalEntity: true }, [...ALWAYS, 12]],
    [{ ...NONE, otherSoftware: true }, [...ALWAYS, 13]],
    [{ homeHelp: true, nationalEntity: true, otherSoftware: true }, [...ALWAYS, 11, 12, 13]],
  ])('%j: %j', (conditions, numbers) => expect(expectedDocuments(conditions)).toEqual(numbers));
});
