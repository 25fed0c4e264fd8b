import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { exchanges, routeSource } from './lib/exchanges/index.ts';
import { listingDescription, listingName } from './lib/listing.ts';
import { type Build, checkPlatform, type Platform, type PlatformCheck } from './lib/platform.ts';
import { Bundled } from './scripts/packages/licences.ts';
import { versionOf } from './scripts/packages/release.ts';
import { NOT_IN_SOURCES } from './scripts/packages/sources.ts';
import { packedLexicon } from './scripts/packed-lexicon.ts';

const BUILDS: readonly string[] = ['practice', 'e2e', 'store'] satisfies readonly Build[];
const PRACTICE_PLATFORM = 'test/world/platform.json';
/** The add-on id of builds that no store gets. */
const UNPUBLISHED_ID = 'keyfence@keyfence.example';
/** The licences of everything bundled, in every package. */
const LICENCES = 'LICENSES.txt';

/** Which build this is: `wxt build --mode practice|e2e|store`; anything else (prepare, dev) is a practice build. */
function buildOf(mode: string): Build {
  return BUILDS.includes(mode) ? (mode as Build) : 'practice';
}

/** What was checked already: the configuration asks for the platform many times. */
const checked = new Map<Build, PlatformCheck>();

/** The platform the build serves, checked; stops the build with the reasons where it does not fit. */
function platformOf(build: Build): Platform {
  const path = process.env.KEYFENCE_PLATFORM || (build === 'practice' ? PRACTICE_PLATFORM : null);
  const check = checked.get(build) ?? checkPlatform(path ? readPlatformFile(path) : null, build);
  if (!checked.has(build)) warn(check);
  checked.set(build, check);
  return check.platform;
}

function readPlatformFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The platform.json that KEYFENCE_PLATFORM names cannot be read: ${why}`);
  }
}

function warn({ warnings }: PlatformCheck): void {
  for (const warning of warnings) console.warn(`\n${warning}\n`);
}

/** Every site that may be asked for, one prompt each: the exchanges' hosts, the platform's own, the feed's (Firefox). */
function optionalHosts(platform: Platform, browser: string): string[] {
  const practice = Object.values(platform.practice?.hosts ?? {}).map((host) => `http://${host}/*`);
  const real = exchanges.flatMap(({ hosts }) => hosts.map(({ host }) => `https://${host}/*`));
  const connect = originPattern(platform.links.connect);
  const feeds = browser === 'firefox' ? platform.feed.urls.map(originPattern) : [];
  return [...new Set([...real, ...practice, connect, ...feeds])];
}

function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** What got into the package that is being built. */
const bundled = new Bundled();

// WXT would take the build's name for it, and React would then ship its development half.
process.env.NODE_ENV = 'production';

/** WXT defines it once more for page scripts; this comes after that. */
const productionReact = {
  name: 'production-react',
  enforce: 'post' as const,
  config: () => ({ define: { 'process.env.NODE_ENV': '"production"' } }),
};

/** Tests look into the assistant of these builds; the shadow root of all others is closed. */
function isOpened(build: Build): boolean {
  return build === 'e2e' || (build === 'practice' && process.env.KEYFENCE_OPENED === '1');
}

/** The one file in which an opened build differs. */
const OPENED = {
  find: /^\.\/exposure\.ts$/,
  replacement: resolve(import.meta.dirname, 'lib/assistant/exposure-open.ts'),
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // Once more where it is seen: at the end.
  hooks: {
    'build:done': (wxt) => {
      writeFileSync(join(wxt.config.outDir, LICENCES), bundled.text());
      checked.forEach(warn);
    },
    // WXT takes the title of the popup's page for it.
    'build:manifestGenerated': (wxt, manifest) => {
      if (manifest.action)
        manifest.action.default_title = `Keyfence for ${platformOf(buildOf(wxt.config.mode)).name}`;
    },
  },
  zip: {
    // `npm run zip` names the platform.
    name: process.env.KEYFENCE_ARCHIVE || 'keyfence',
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    excludeSources: [...NOT_IN_SOURCES],
  },
  outDirTemplate:
    process.env.KEYFENCE_OPENED === '1' ? '{{browser}}-{{mode}}-opened' : '{{browser}}-{{mode}}',
  imports: false,
  manifest: ({ mode, browser, command }) => {
    const build = buildOf(mode);
    if (command === 'serve')
      throw new Error('Use "npm start": page scripts follow grants and need a built extension.');
    const platform = platformOf(build);
    return {
      name: listingName(platform.name, build),
      short_name: 'Keyfence',
      version: versionOf(process.env.KEYFENCE_RELEASE),
      description: listingDescription(platform.name),
      homepage_url: platform.links.guide,
      default_locale: 'en',
      permissions: ['storage', 'alarms', 'scripting', 'activeTab'],
      optional_permissions: ['notifications'],
      optional_host_permissions: optionalHosts(platform, browser),
      action: {},
      commands: {
        'open-assistant': {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_command_openAssistant__',
        },
      },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: platform.firefox?.id ?? UNPUBLISHED_ID,
                strict_min_version: '147.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '137' }),
    };
  },
  vite: ({ mode }) => ({
    plugins: [productionReact, packedLexicon(), bundled.plugin()],
    define: {
      __KEYFENCE_BUILD__: JSON.stringify(buildOf(mode)),
      __KEYFENCE_PLATFORM__: JSON.stringify(platformOf(buildOf(mode))),
      __KEYFENCE_ROUTES__: JSON.stringify(routeSource(exchanges)),
      __KEYFENCE_CONNECT__: JSON.stringify(platformOf(buildOf(mode)).links.connect),
      __KEYFENCE_CSRF__: JSON.stringify(platformOf(buildOf(mode)).connect?.csrfHeader ?? null),
    },
    resolve: {
      alias: [
        { find: '@', replacement: resolve(import.meta.dirname) },
        ...(isOpened(buildOf(mode)) ? [OPENED] : []),
      ],
    },
    build: { sourcemap: false },
  }),
});
