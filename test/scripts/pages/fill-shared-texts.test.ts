import { expect, test } from 'vitest';
import { fillSharedTexts } from '../../../scripts/lib/pages/fill-shared-texts.ts';

const filled = (page: string, texts: Readonly<Record<string, string>>): string => {
  const fill = fillSharedTexts(new Map(Object.entries(texts)));
  return new TextDecoder().decode(fill(new TextEncoder().encode(page)));
};

test('what stands for a text gives way to it, wherever it is', () => {
  expect(filled('«a» et «a», é «b»', { '«a»': 'été', '«b»': '' })).toBe('été et été, é ');
  expect(filled('«a»', { '«a»': '1\u202f234' })).toBe('1\u202f234');
});

test('a page without any is as it was', () => {
  expect(filled('<p>«c»</p>', { '«a»': 'x' })).toBe('<p>«c»</p>');
  expect(filled('', { '«a»': 'x' })).toBe('');
});

test('a text is no markup', () => {
  expect(filled('<p>«a»</p>', { '«a»': '<b> & "c"' })).toBe('<p>&lt;b&gt; &amp; &quot;c&quot;</p>');
});
