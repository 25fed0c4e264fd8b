/** The features that Playwright turns off itself: Chromium heeds the last `--disable-features` alone. A test compares. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Chromium starts a process ahead for a page that may be opened next: half of all that such a run costs. */
const PROCESSES_AHEAD = ['SpareRendererForSitePerProcess'];

/** For each window Chromium loads two pages that draw the offers of its address bar, which no test opens. */
const OFFERS_OF_THE_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** The arguments of a Chromium that depends on nothing but itself and draws nothing that nobody sees. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-gpu',
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...PROCESSES_AHEAD, ...OFFERS_OF_THE_ADDRESS_BAR].join()}`,
];
