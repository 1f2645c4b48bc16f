import { HtmlValidate } from 'html-validate';

// Rules of style are left to the formatter of the pages: only what makes a page wrong counts here.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // Cells that are not laid out as a table say that they are of one.
    'no-redundant-role': [
      'error',
      { exclude: ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'] },
    ],
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off',
    'void-style': 'off',
  },
});

/** Something that makes a page invalid. */
export interface HtmlFault {
  readonly rule: string;
  /** 1 for the first. */
  readonly line: number;
  readonly message: string;
}

/** What is not valid HTML in the markup of a page. */
export async function htmlFaults(markup: string): Promise<HtmlFault[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => ({ rule: ruleId, line, message })),
  );
}
