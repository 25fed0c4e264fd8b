import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { CHROMIUM_ARGS } from '../../world/chromium.ts';

const featuresIn = (text: string) => /--disable-features=(\S+)/.exec(text)?.[1]?.split(',') ?? [];

it('a Chromium of the tests has every feature turned off that Playwright turns off', async () => {
  // What is no browser cannot be launched, and the refusal quotes how it was called.
  const refusal = await chromium.launch({ executablePath: process.execPath }).catch((error: Error) => error);
  const off = featuresIn(`${refusal}`);
  expect(off.length).toBeGreaterThan(5);
  expect(featuresIn(CHROMIUM_ARGS.join(' '))).toEqual(expect.arrayContaining(off));
});
