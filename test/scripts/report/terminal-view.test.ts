import { describe, expect, it } from 'vitest';
import { printable } from '../../../scripts/lib/report/printable.ts';
import { paint, viewOf } from '../../../scripts/lib/report/terminal-view.ts';

describe('the view of a stream', () => {
  it('has colours on a terminal only, and never against NO_COLOR', () => {
    expect(viewOf({ isTTY: true, columns: 120 }, {})).toEqual({ width: 120, color: true });
    expect(viewOf({ isTTY: true, columns: 120 }, { NO_COLOR: '1' }).color).toBe(false);
    expect(viewOf({ isTTY: true, columns: 120 }, { NO_COLOR: '' }).color).toBe(true);
    expect(viewOf({ isTTY: true, columns: 12 }, {}).width).toBe(48);
    expect(viewOf({}, { FORCE_COLOR: '1' })).toEqual({ width: 100, color: false });
  });

  it('paints with colours where they are wanted', () => {
    expect(paint('Bien', 'good', { width: 100, color: false })).toBe('Bien');
    const painted = paint('Bien', 'good', { width: 100, color: true });
    expect(painted).toContain('Bien');
    expect(painted).toContain('\u001b[');
  });
});

describe('a text of the data, once printable', () => {
  it('holds no character that would move the cursor or reverse the text, and one line', () => {
    expect(printable('a\u001b[31mb\r\nc\u202ed\u0000e\u2028f')).toBe('a [31mb c d e f');
  });

  it('is not longer than a reader would read', () => {
    expect(printable('x'.repeat(10_000))).toBe(`${'x'.repeat(400)}…`);
    expect(printable('x'.repeat(400))).toHaveLength(400);
  });
});
