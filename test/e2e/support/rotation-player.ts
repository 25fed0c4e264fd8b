import { expect, type Locator, type Page } from '@playwright/test';
import { type Driver, drivers } from '../../../scripts/tour/drivers/index.ts';
import { ip } from '../../unit/feed/support/acme.ts';
import { storedOn } from '../../world/exchange.ts';
import { seedExchange } from '../../world/seed.ts';
import type { ExchangeState } from '../../world/state.ts';
import { feedRecord } from './feed-record.ts';
import { inCard, pressInCard } from './in-card.ts';
import { type Keyfence, startKeyfence } from './keyfence.ts';
import { type Own, openOwn } from './own.ts';
import { apiPageOf } from './pages.ts';
import {
  CUTS,
  type CutName,
  ELSEWHERE,
  LISTS,
  type ListName,
  type Played,
  type Rotation,
} from './rotation-exchanges.ts';

/** How long a step of the person or of the page may take, in ms. */
const STEP = 30_000;
/** How long a press on the button that saves may need until the exchange hears of it, in ms. */
const HEARD = 800;
/** How long a rotation may take, to its end or until the form is put back, and how often a person tries to save. In ms. */
const MOST = 120_000;
const TRIES = [400, 800, 1_600];

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

declare global {
  interface Window {
    /** Set by the test: how often an event or a change was heard, and whether none is heard any more. */
    rotation: { heard: number; freed: boolean };
    cutFromOutside(): void;
  }
}

/** One browser in which rotations are played one after the other. */
export interface RotationPlayer {
  readonly play: (rotation: Rotation) => Promise<Played>;
  readonly close: () => Promise<void>;
}

/** What one case is played with. */
interface Stage {
  readonly keyfence: Keyfence;
  readonly own: Own;
  readonly page: Page;
  /** What the page calls at the event at which this case is cut off from outside. */
  readonly cut: { begin: () => void };
}

/** Starts a browser whose extension knows one list, and is granted all five exchanges. */
export async function startPlayer(list: ListName): Promise<RotationPlayer> {
  const keyfence = await startKeyfence();
  await keyfence.world.order('clock', { to: 'T+31', set: LISTS[list].set });
  let own = await openOwn(keyfence);
  await own.page.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(keyfence.world));
  await own.tell({ type: 'ask-feed' });
  for (const { exchange } of drivers) await keyfence.grant(siteOf(exchange));
  const cut = { begin: () => undefined };
  let page: Page | null = null;

  return {
    play: async (rotation) => {
      own = await alive(keyfence, own);
      page ??= await openPage(keyfence, cut);
      try {
        return await play({ keyfence, own, page, cut }, rotation);
      } catch (error) {
        await page.close({ runBeforeUnload: false });
        page = null;
        throw error;
      } finally {
        own = await alive(keyfence, own);
        await grantAgain(own, siteOf(rotation.exchange));
      }
    },
    close: () => keyfence.close(),
  };
}

async function openPage({ context }: Keyfence, cut: Stage['cut']): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(STEP);
  await page.exposeBinding('cutFromOutside', () => cut.begin());
  return page;
}

const siteOf = (exchange: Driver['exchange']) => `${new URL(apiPageOf(exchange)).origin}/*`;

/** A page of the extension: an update closes those of the version before it. */
async function alive(keyfence: Keyfence, own: Own): Promise<Own> {
  if (!own.page.isClosed()) return own;
  let opened: Own | null = null;
  await expect(async () => {
    opened = await openOwn(keyfence);
    const registered = await opened.page.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    expect(registered).not.toEqual([]);
  }).toPass({ timeout: STEP });
  return opened ?? own;
}

/** Gives a site back that a case has taken: what was granted once is granted without a prompt. */
async function grantAgain({ page }: Own, site: string): Promise<void> {
  await page.evaluate(async (origin) => {
    const origins = [origin];
    if (!(await chrome.permissions.contains({ origins }))) await chrome.permissions.request({ origins });
    const isCovered = async () =>
      (await chrome.scripting.getRegisteredContentScripts()).some(({ matches }) => matches?.includes(origin));
    while (!(await isCovered())) await new Promise((done) => setTimeout(done, 50));
  }, site);
}

/** Plays one rotation: the card's press, the cut, and a person who saves by hand what the form then holds. */
async function play(stage: Stage, rotation: Rotation): Promise<Played> {
  const { keyfence, page } = stage;
  const driver = driverOf(rotation);
  await prepare(stage, driver, rotation);
  // A page of the extension that was opened anew is in front: a page behind it is throttled, and not looked at.
  await page.bringToFront();
  await page.goto(apiPageOf(driver.exchange));
  await driver.edit(page, driver.ownKey);
  const fill = await offered(page);
  if (fill === null) return { ...NOTHING, stored: storedBy(keyfence, driver) };
  const label = await fill.innerText();
  let isCut: Promise<unknown> = Promise.resolve();
  stage.cut.begin = () => {
    isCut = cutFromOutside(stage, rotation);
  };
  await listen(page, rotation);
  // What closes the card may press too early itself.
  await pressInCard(page, 'fill', () => page.evaluate(() => window.rotation.heard > 0));
  await untilCut(page, rotation.at);
  await isCut;
  await page.waitForTimeout(rotation.wait);
  const heard = await free(page, CUTS[rotation.cut].free);
  const isElsewhere = new URL(page.url()).pathname === ELSEWHERE;
  const said = await assistantOf(page)
    .innerText({ timeout: 500 })
    .catch(() => '');
  const refused = await saveByHand(keyfence, page, driver);
  return {
    offered: label,
    heard,
    isElsewhere,
    said,
    refused,
    stored: storedBy(keyfence, driver),
    untrusted: keyfence.world.world.presses.filter(({ trusted }) => !trusted).map(({ what }) => what),
  };
}

const NOTHING = { offered: null, heard: 0, isElsewhere: false, said: '', refused: null, untrusted: [] };

function driverOf({ exchange }: Rotation): Driver {
  const driver = drivers.find((each) => each.exchange === exchange);
  if (!driver) throw new Error(`${exchange} has no driver`);
  return driver;
}

/** Makes world and extension as they are before a case: nothing is remembered of the one before it. */
async function prepare(
  { keyfence, own }: Stage,
  { exchange, ownKey }: Driver,
  { held, declared }: Rotation,
): Promise<void> {
  const { world } = keyfence.world;
  const fresh = seedExchange(exchange, Date.now());
  const restriction = { restricted: true, addresses: held };
  world.change(exchange, ({ stores }) => ({
    ...fresh,
    stores,
    script: { ...fresh.script, verifications: 1 },
    keys: fresh.keys.map((key) =>
      key.label === ownKey ? { ...key, history: [{ restriction, from: 0 }] } : key,
    ),
  }));
  world.presses = [];
  const { settings } = await own.snapshot();
  for (const { address } of settings.own) await own.tell({ type: 'remove-own', address });
  for (const address of declared)
    await own.tell({ type: 'add-own', own: { name: 'VPS', address: ip(address) } });
  await own.page.evaluate(() => chrome.storage.local.remove('keys'));
}

/** The card's press that fills, once it is ready; null where the card offers none. */
async function offered(page: Page): Promise<Locator | null> {
  const assistant = assistantOf(page);
  const fill = assistant.getByTestId('fill');
  try {
    await fill.or(assistant.getByTestId('unfold')).first().waitFor({ timeout: STEP });
    // On a busy machine a card is not ready at the first try.
    await expect(() => inCard(page, 'fill')).toPass({ timeout: STEP });
  } catch {
    return null;
  }
  return fill.first();
}

/** Counts from now on what happens in the page, and cuts the rotation off at one event. */
async function listen(page: Page, { cut, at }: Rotation): Promise<void> {
  await page.evaluate(
    ({ script, nth }) => {
      const state = { heard: 0, freed: false };
      window.rotation = state;
      const hear = () => {
        if (state.freed) return;
        state.heard += 1;
        if (state.heard !== nth) return;
        // The page's own script runs between two of ours.
        if (script === null) window.cutFromOutside();
        else new Function(script)();
      };
      const ofPage = ({ target }: Event) => {
        if (!(target instanceof HTMLElement && 'keyfenceAssistant' in target.dataset)) hear();
      };
      for (const type of ['focus', 'beforeinput', 'input', 'change', 'click', 'keydown', 'blur'])
        addEventListener(type, ofPage, { capture: true });
      new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    { script: CUTS[cut].script, nth: at },
  );
}

/** Waits until the event has come at which the rotation is cut off, or until it has come to its end without it. */
async function untilCut(page: Page, at: number): Promise<void> {
  await page.waitForFunction(
    (nth) => {
      const card = document.querySelector<HTMLElement>('[data-keyfence-assistant]');
      return window.rotation.heard >= nth || card?.dataset.saved === 'no';
    },
    at,
    { polling: 100, timeout: MOST },
  );
}

/** Carries out a cut that does not come from the page. What is there no more when it comes is not pressed. */
async function cutFromOutside({ keyfence, own, page }: Stage, { cut, exchange }: Rotation): Promise<void> {
  const dismiss = assistantOf(page).getByTestId('dismiss');
  const cuts: Partial<Record<CutName, () => Promise<unknown>>> = {
    'user closes the card': () => dismiss.press('Enter', { timeout: 2_000 }).catch(() => undefined),
    'user presses Escape': () => page.keyboard.press('Escape'),
    'user takes the site back': () =>
      own.page.evaluate((site) => chrome.permissions.remove({ origins: [site] }), siteOf(exchange)),
    'extension is updated': () => keyfence.update().catch(() => undefined),
    'worker is stopped': () => keyfence.stopWorker().catch(() => undefined),
  };
  await cuts[cut]?.();
}

/** Gives the page back to its user: from now on nothing is cut off any more. @returns how much was heard */
function free(page: Page, script: string): Promise<number> {
  return page.evaluate((text) => {
    window.rotation.freed = true;
    new Function(text)();
    return window.rotation.heard;
  }, script);
}

/**
 * Presses the page's button that saves until the exchange hears of it, and enters the codes. A form that was closed
 * meanwhile is opened again.
 * @returns why the exchange refused the list; null where it was stored
 */
async function saveByHand(keyfence: Keyfence, page: Page, driver: Driver): Promise<string | null> {
  const stateOf = (): ExchangeState => keyfence.world.world.exchanges[driver.exchange];
  const { stores } = stateOf();
  const saves = () => keyfence.world.world.presses.filter(({ what }) => what !== 'edit');
  await expect(async () => {
    if (!(await driver.form(page, driver.ownKey).isVisible())) await driver.edit(page, driver.ownKey);
    const before = saves().length;
    await driver.save(page, driver.ownKey);
    const isHeard = () => saves().length > before;
    await expect.poll(isHeard, { timeout: HEARD }).toBe(true);
  }).toPass({ timeout: MOST, intervals: TRIES });
  const isAsked = () => stateOf().tickets.length > 0;
  const asks = await expect
    .poll(isAsked, { timeout: STEP / 2 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
  if (!asks) return (await driver.form(page, driver.ownKey).innerText()).replaceAll(/\s+/g, ' ');
  // A press that was held back while the list was put back is made again.
  const isStored = () => stateOf().stores > stores;
  await expect(async () => {
    if (!isStored()) await driver.verify(page);
    await expect.poll(isStored, { timeout: STEP / 3 }).toBe(true);
  }).toPass({ timeout: MOST });
  return null;
}

function storedBy({ world }: Keyfence, { exchange, ownKey }: Driver): Played['stored'] {
  const key = world.world.exchanges[exchange].keys.find(({ label }) => label === ownKey);
  if (!key) throw new Error(`${exchange} has no key ${ownKey}`);
  return storedOn(key);
}
