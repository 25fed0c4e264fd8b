import { expect, test } from '@playwright/test';
import { fill, stored } from '../../scripts/tour/assistant.ts';
import { enterCodes } from '../../scripts/tour/codes.ts';
import { CODE, type Driver, PASSPHRASE } from '../../scripts/tour/drivers/driver.ts';
import { drivers } from '../../scripts/tour/drivers/index.ts';
import { fixedPlanted } from '../planted/fixed.ts';
import { leaksIn } from '../planted/secrets.ts';
import { E2E_ORIGIN } from '../world/e2e-platform.ts';
import { startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { apiPageOf } from './support/pages.ts';
import { startRecording } from './support/record.ts';

const FRESH = 'fresh';
const OWN_PAGES = ['popup.html', 'queue.html', 'options.html', 'leak.html', 'check.html', 'welcome.html'];

/**
 * The world shows recognisable keys, secrets, authenticator seeds and a session in its pages, and its user types a
 * passphrase and codes: all begin with this, but for the codes.
 */
const PLANTED = /PLANTED-[A-Z]+/;

for (const { title, isLeft, where } of [
  { title: 'Binance and OKX', isLeft: false, where: ['binance', 'okx'] },
  { title: 'the other three', isLeft: true, where: ['bybit', 'bitget', 'kucoin'] },
])
  test(
    `no key, secret, passphrase, seed or code leaves the page it is in: ${title}`,
    leftToMore(isLeft),
    () => {
      test.slow();
      return watchSecrets(drivers.filter(({ exchange }) => where.includes(exchange)));
    },
  );

/** Makes a key on these exchanges, and looks for its secrets wherever Keyfence writes, shows or asks something. */
async function watchSecrets(drivers: readonly Driver[]): Promise<void> {
  const keyfence = await startKeyfence();
  try {
    keyfence.context.setDefaultTimeout(10_000);
    await keyfence.grant(`${E2E_ORIGIN}/*`);
    const connect = await keyfence.context.newPage();
    await connect.goto(`${E2E_ORIGIN}/`);
    const recording = await startRecording(keyfence);
    await connect.reload();
    const seen = new Set<string>();

    for (const driver of drivers) {
      const url = apiPageOf(driver.exchange);
      await keyfence.grant(`${new URL(url).origin}/*`);
      const page = await keyfence.context.newPage();
      await page.goto(url);
      const look = async () => {
        for (const [found] of (await page.content()).matchAll(new RegExp(PLANTED, 'g'))) seen.add(found);
        await recording.assistant(page);
      };
      const codes = async () => {
        await page.getByText('Authenticator key').waitFor();
        await look();
        await enterCodes(keyfence.world, driver, page);
        await page.getByText('Secret key, shown only once').waitFor();
        await page.getByText(fixedPlanted[0].text).waitFor();
        await look();
      };
      await driver.startNew(page, FRESH, codes);
      await fill(page);
      await look();
      // Binance asks for the codes of the new key's list once more, and shows no secret then.
      await driver.saveNew(page, FRESH, () =>
        driver.exchange === 'binance'
          ? enterCodes(keyfence.world, driver, page).then(() => undefined)
          : codes(),
      );
      await stored(page);
      await look();
      await recording.storage();
      await page.close();
    }

    const check = await keyfence.open('check.html');
    await check.getByTestId('text').fill(`2026-12-02 03:14:07 45.9.1.2 key=PLANTED-LOG-1 pass=${PASSPHRASE}`);
    await expect(check.getByTestId('verdict')).toContainText('45.9.1.2');
    await recording.storage();
    for (const name of OWN_PAGES) await recording.ownPage(name);

    // What was planted was there to be taken, and the recording heard what it should.
    expect([...seen].sort()).toEqual(['PLANTED-KEY', 'PLANTED-PASSPHRASE', 'PLANTED-SECRET', 'PLANTED-SEED']);
    const traces = await recording.traces();
    const places = ['message', 'storage.local', 'assistant on', 'request to', 'popup.html'];
    for (const place of places) {
      const about = traces.filter(({ where }) => where.includes(place));
      expect(about.map(({ text }) => text).join(' '), place).toMatch(/203\.0\.113\.10|api\/connections/);
    }
    const leaks = traces.filter(({ text }) => PLANTED.test(text) || text.includes(`"${CODE}"`));
    expect(leaks.map(({ where, text }) => `${where}: ${PLANTED.exec(text) ?? CODE}`)).toEqual([]);
    const shapes = traces.flatMap(({ where, text }) =>
      leaksIn(fixedPlanted, text).map(({ kind }) => `${where}: ${kind}`),
    );
    expect(shapes).toEqual([]);
  } finally {
    await keyfence.close();
  }
}
