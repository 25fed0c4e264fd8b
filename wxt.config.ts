import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { exchanges } from './lib/exchanges/all.ts';
import { routeSource } from './lib/exchanges/route.ts';
import { checkPlatform, type PlatformCheck } from './lib/platform/check.ts';
import { hostPattern, originPattern } from './lib/platform/exchanges.ts';
import { withListing } from './lib/platform/listing.ts';
import type { Build, Platform } from './lib/platform/platform.ts';
import { writeMessageTypes } from './scripts/message-types.ts';
import { nativeStandIns } from './scripts/native.ts';
import { Bundled } from './scripts/packages/licences.ts';
import { versionOf } from './scripts/packages/release.ts';
import { asPattern, NOT_IN_SOURCES, unknownToGit } from './scripts/packages/sources.ts';
import { packedLexicon } from './scripts/packed-lexicon.ts';
import { PartedScripts } from './scripts/parted-scripts.ts';
import { sharedChunk } from './scripts/shared-chunk.ts';
import { smallReact } from './scripts/small-react.ts';

const BUILDS: readonly string[] = ['practice', 'e2e', 'store'] satisfies readonly Build[];
const PRACTICE_PLATFORM = 'test/world/platform.json';
/** The add-on id of builds that no store gets. */
const UNPUBLISHED_ID = 'keyfence@keyfence.example';
/** The messages of a language among the files of a package. */
const MESSAGES = /^_locales[\\/]\w+[\\/]messages\.json$/;
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
  const practice = Object.values(platform.practice?.hosts ?? {}).map(hostPattern);
  const real = exchanges.flatMap(({ hosts }) => hosts.map(({ host }) => hostPattern(host)));
  const connect = originPattern(platform.links.connect);
  const feeds = browser === 'firefox' ? platform.feed.urls.map(originPattern) : [];
  return [...new Set([...real, ...practice, connect, ...feeds])];
}

/** Which module is in which script of a page. */
const parted = new PartedScripts();

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
  hooks: {
    'prepare:types': () => writeMessageTypes(),
    // Once more where it is seen: at the end.
    'build:done': (wxt) => {
      parted.check();
      writeFileSync(join(wxt.config.outDir, LICENCES), bundled.text());
      checked.forEach(warn);
    },
    // WXT takes the title of the popup's page for it.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_manifest_name__';
    },
    'build:publicAssets': (wxt, files) => {
      const { name } = platformOf(buildOf(wxt.config.mode));
      for (const [at, file] of files.entries()) {
        if (!MESSAGES.test(file.relativeDest) || !('absoluteSrc' in file)) continue;
        const texts = withListing(JSON.parse(readFileSync(file.absoluteSrc, 'utf8')), name);
        files[at] = { relativeDest: file.relativeDest, contents: JSON.stringify(texts) };
      }
    },
  },
  zip: {
    // `npm run zip` names the platform.
    name: process.env.KEYFENCE_ARCHIVE || 'keyfence',
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    excludeSources: [...NOT_IN_SOURCES, ...unknownToGit(import.meta.dirname).map(asPattern)],
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
      name: build === 'practice' ? '__MSG_manifest_name_practice__' : '__MSG_manifest_name__',
      short_name: 'Keyfence',
      version: versionOf(process.env.KEYFENCE_RELEASE),
      description: '__MSG_manifest_description__',
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
    plugins: [
      productionReact,
      packedLexicon(),
      sharedChunk('/entrypoints/popup/index.html'),
      bundled.plugin(),
      parted.plugin(),
    ],
    define: {
      __KEYFENCE_BUILD__: JSON.stringify(buildOf(mode)),
      __KEYFENCE_PLATFORM__: JSON.stringify(platformOf(buildOf(mode))),
      __KEYFENCE_LANGUAGES__: JSON.stringify(readdirSync(resolve(import.meta.dirname, 'public/_locales'))),
      __KEYFENCE_ROUTES__: JSON.stringify(routeSource(exchanges)),
      __KEYFENCE_CONNECT__: JSON.stringify(platformOf(buildOf(mode)).links.connect),
      __KEYFENCE_CSRF__: JSON.stringify(platformOf(buildOf(mode)).connect?.csrfHeader ?? null),
    },
    resolve: { alias: [...smallReact, ...nativeStandIns, ...(isOpened(buildOf(mode)) ? [OPENED] : [])] },
    build: { sourcemap: false },
  }),
});
