import type { Given } from '../../../lib/engine/key-form.ts';
import type { ReportAbout } from '../../../lib/report/report.ts';

export const ABOUT: ReportAbout = {
  version: '0.1.0',
  browser: 'Chrome 140',
  interface: 'en',
  exchange: 'okx',
  host: 'www.okx.com',
  route: '/account/my-api',
  said: { state: 'unrecognised', saved: null, messages: ['unrecognised_title'] },
};

export const NOTHING_GIVEN: Given = {
  emptyIsOpen: false,
  pointed: new Set(),
  denied: new Set(),
  known: new Set(),
};
