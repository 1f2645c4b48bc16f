import type { Page } from 'playwright-core';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { encodeScenario } from '../../src/simulation/scenario-codec.ts';
import { usePage } from './page-browser.ts';

/** Serves the small edition for the tests of a file, and gives what opens its simulator there. */
export const useSimulator = () => usePage('simulateur/');

/** A text with ordinary spaces. */
export const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ').trim();

/** What a place of the result says. */
export const shown = async (page: Page, slot: string): Promise<string> =>
  plain(await page.locator(`[data-slot="${slot}"]`).textContent());

export const addressOf = (one: Scenario): string => `#${encodeScenario(one)}`;

/** The exact figures of the page once it is at another address than its own. */
export const figuresAt = (page: Page, address: string): Promise<Record<string, unknown> | null> =>
  page.evaluate(async (hash) => {
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await changed;
    return JSON.parse(document.querySelector<HTMLElement>('[data-simulator]')?.dataset.result ?? 'null');
  }, address);
