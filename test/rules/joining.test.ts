import { describe, expect, test } from 'vitest';
import { PROJECT_STATUSES } from '../../src/domain/project.ts';
import { sizeThresholds } from '../../src/rules/size-thresholds.ts';
import { canBeJoined } from '../../src/rules/statuses.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

test('a project can be joined once it is selected, and until it ends', () => {
  expect(PROJECT_STATUSES.filter(canBeJoined)).toEqual(['selectionne', 'conventionne', 'en_cours']);
});

describe('the thresholds of the small organisation', () => {
  const later = { ...B2024, code: 'later', validFrom: '2025-02-01' };

  test('are those of the latest scale in force that gives them', () => {
    expect(sizeThresholds([B2022, B2024, later], '2025-01-31')).toBe(B2024);
    expect(sizeThresholds([B2022, B2024, later], '2025-02-01')).toBe(later);
  });

  test('are not known where no scale gives them yet', () => {
    expect(sizeThresholds([B2022], '2025-01-31')).toBeNull();
    expect(sizeThresholds([B2022, B2024], '2024-01-14')).toBeNull();
  });

  test('are those of the first code when two scales begin together', () => {
    const other = { ...B2024, code: 'a' };
    expect(sizeThresholds([B2024, other], '2025-01-01')).toBe(other);
  });
});
