import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

const PICTURES = resolve(import.meta.dirname, '../../.practice/pictures');

/** One line of the tour's table. */
export interface Line {
  readonly exchange: string;
  readonly step: string;
  readonly seen: string;
  readonly ms: number;
}

/** What the tour did and saw, with a picture of each step. */
export class Recorder {
  readonly lines: Line[] = [];

  constructor() {
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
  }

  /**
   * Plays one step, with a picture of it. A failed step is noted as such before it throws.
   * @param play resolves to what was seen
   */
  async step(exchange: string, step: string, page: Page, play: () => Promise<string>): Promise<string> {
    const begun = performance.now();
    // The table comes at the end, which is minutes away.
    const note = (seen: string) => {
      const ms = Math.round(performance.now() - begun);
      this.lines.push({ exchange, step, seen, ms });
      const failure = seen.startsWith('FAILED') ? `  ${seen}` : '';
      console.log(`${number}  ${exchange.padEnd(8)} ${step}, ${(ms / 1000).toFixed(1)} s${failure}`);
    };
    const number = String(this.lines.length + 1).padStart(2, '0');
    const path = join(PICTURES, `${number}-${exchange}-${step.replaceAll(/[^a-z0-9+-]+/gi, '-')}.png`);
    try {
      const seen = await play();
      note(seen);
      return seen;
    } catch (error) {
      note(`FAILED: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      throw error;
    } finally {
      await page.screenshot({ path });
    }
  }
}
