import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { CHROMIUM_ARGS } from '../../world/chromium.ts';
import { endToEndKeys } from '../../world/e2e-platform.ts';
import { buildPages, type RunningWorld, startWorld } from '../../world/index.ts';
import { E2E_PLATFORM, feedRecord, PRACTICE_PLATFORM } from './feed-record.ts';
import { intercept } from './intercept.ts';

/** The built extension that the end-to-end tests run: the store's code with keys of its own. */
export const EXTENSION = resolve(import.meta.dirname, '../../../.output/chrome-e2e');

/** A build as users have it: nothing can look into its assistant. Its exchanges are the practice ones. */
export const CLOSED = resolve(import.meta.dirname, '../../../.output/chrome-practice');

/** A document of the extension that draws nothing and may call whatever its pages may. */
export const SILENT = 'manifest.json';

/** A browser with the extension in it, on the practice world under the real hosts. */
export interface Keyfence {
  readonly world: RunningWorld;
  /** Another one after {@link restart}. */
  readonly context: BrowserContext;
  /** The extension's id. */
  readonly id: string;
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages. */
  open(page: string): Promise<Page>;
  /** Everything in one area of its storage. */
  stored(area: 'local' | 'session'): Promise<Record<string, unknown>>;
  /** Grants a site while everything runs, as a user who presses "Allow" does. */
  grant(origin: string): Promise<void>;
  /** Allows notices while everything runs, as a user does who presses "Allow", and turns them on. */
  allowNotices(): Promise<void>;
  /** Takes a site back, as a user does in the browser's settings. */
  revoke(origin: string): Promise<void>;
  /** Stops the worker; the next event starts another. */
  stopWorker(): Promise<void>;
  /** Puts everything back as it was at the start, in a tenth of the time that another browser takes. */
  startOver(): Promise<void>;
  /** Closes the browser and opens it again on the same profile; the world goes on meanwhile. */
  restart(): Promise<void>;
  /** Kills the browser as a power cut does, and opens it again on the same profile. */
  crash(): Promise<void>;
  /** Puts the same version in its own place, as an update does: scripts in open pages lose their extension. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts world and browser with an empty profile; with another built extension where one is given.
 * @param keepsPages whether the browser keeps left pages for Back, as a user's does and Playwright's does not
 */
export async function startKeyfence(extension = EXTENSION, keepsPages = false): Promise<Keyfence> {
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error('build the extension first: npm test builds everything');
  }
  await buildPages();
  const world = await startWorld({ port: 0, ...(extension === CLOSED ? {} : { keys: endToEndKeys() }) });
  const profile = makeProfile(extension);
  let context = await openBrowser(profile, world, extension, keepsPages);
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(first.url()).host;

  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const open = async (page: string) => {
    const opened = await context.newPage();
    await opened.goto(`chrome-extension://${id}/${page}`);
    return opened;
  };

  const stopWorker = async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('this browser cannot be asked about its targets');
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
    if (!target) throw new Error('no worker runs');
    await session.send('Target.closeTarget', { targetId: target.targetId });
  };

  await sureOfTheList();

  /** The list is asked for at the install, which may be before anything can be intercepted; then nobody asks for a minute. */
  async function sureOfTheList(): Promise<void> {
    const page = await open(SILENT);
    const { feed } = await page.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot' }));
    if (feed.list === null) {
      await page.evaluate(
        (record) => chrome.storage.local.set({ feed: record }),
        await feedRecord(world, extension === CLOSED ? PRACTICE_PLATFORM : E2E_PLATFORM),
      );
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'ask-feed' }));
    }
    await page.close();
  }

  return {
    world,
    get context() {
      return context;
    },
    id,
    worker,
    open,
    async stored(area) {
      const page = await open(SILENT);
      const all = await page.evaluate((name) => chrome.storage[name].get(), area);
      await page.close();
      return all;
    },
    async grant(origin) {
      const page = await open(SILENT);
      await page.evaluate((host) => {
        document.addEventListener('click', () => void chrome.permissions.request({ origins: [host] }), {
          once: true,
        });
      }, origin);
      await page.mouse.click(2, 2);
      await page.waitForFunction((host) => chrome.permissions.contains({ origins: [host] }), origin);
      await page.close();
    },
    async allowNotices() {
      const page = await open(SILENT);
      await page.evaluate(() => {
        document.addEventListener(
          'click',
          () => void chrome.permissions.request({ permissions: ['notifications'] }),
          { once: true },
        );
      });
      await page.mouse.click(2, 2);
      await page.waitForFunction(() => chrome.permissions.contains({ permissions: ['notifications'] }));
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'set-notices', on: true }));
      await page.close();
    },
    async revoke(origin) {
      const page = await open(SILENT);
      await page.evaluate((host) => chrome.permissions.remove({ origins: [host] }), origin);
      await page.close();
    },
    stopWorker,
    async startOver() {
      const own = await open(SILENT);
      for (const page of context.pages()) if (page !== own) await page.close();
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await intercept(context, world);
      await world.order('reset');
      await own.evaluate(giveBack);
      await stopWorker();
      await own.evaluate(clearAll);
      await sureOfTheList();
      await own.close();
    },
    async restart() {
      await context.close();
      context = await openBrowser(profile, world, extension, keepsPages);
    },
    async crash() {
      const gone = context.waitForEvent('close');
      const session = await context.browser()?.newBrowserCDPSession();
      // Nobody is left to answer.
      void session?.send('Browser.crash').catch(() => undefined);
      await gone;
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(profile, lock), { force: true });
      context = await openBrowser(profile, world, extension, keepsPages);
    },
    async update() {
      const settings = await context.newPage();
      await settings.goto('chrome://extensions');
      await settings.evaluate(async (extension) => {
        const { developerPrivate } = chrome as unknown as Developer;
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(extension, { failQuietly: true });
        // Until it is on again its pages are blocked.
        const isOn = async () => (await developerPrivate.getExtensionInfo(extension)).state === 'ENABLED';
        while (!(await isOn())) await new Promise((resume) => setTimeout(resume, 50));
      }, id);
      await settings.close();
    },
    async close() {
      await context.close();
      await world.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * An empty profile, except that it has on record that this extension was allowed everything optional before: what is on
 * record, `permissions.request` gives without a prompt, which no test can press. Nothing of it is granted yet.
 */
function makeProfile(extension: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'keyfence-e2e-'));
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const allowed = {
    api: manifest.optional_permissions,
    explicit_host: manifest.optional_host_permissions,
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = { [unpackedId(extension)]: { runtime_granted_permissions: allowed } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { settings } }));
  return profile;
}

/** The id that Chromium gives an extension without a key: the hash of its path, in the letters a to p. */
function unpackedId(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function openBrowser(
  profile: string,
  world: RunningWorld,
  extension: string,
  keepsPages: boolean,
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [...CHROMIUM_ARGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  await intercept(context, world);
  return context;
}

/** Gives back whatever was granted, and waits until the worker has followed. Run in a page of the extension. */
async function giveBack(): Promise<void> {
  const { origins = [], permissions = [] } = await chrome.permissions.getAll();
  const { permissions: fixed = [] } = chrome.runtime.getManifest();
  const optional = permissions.filter((name) => !fixed.includes(name));
  await chrome.permissions.remove({ origins, permissions: optional });
  while ((await chrome.scripting.getRegisteredContentScripts()).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Empties every storage of the extension. Run in a page of it. */
async function clearAll(): Promise<void> {
  const { local, session } = chrome.storage;
  await Promise.all([local.clear(), session.clear(), chrome.alarms.clearAll()]);
}

interface Developer {
  readonly developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    reload(extension: string, options: { failQuietly: boolean }): Promise<void>;
    getExtensionInfo(extension: string): Promise<{ readonly state: string }>;
  };
}
