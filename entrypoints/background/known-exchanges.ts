import { exchangesOf } from '../../lib/platform/exchanges.ts';
import { platform } from '../../lib/platform/platform.ts';

/** The exchanges of this build. */
export const knownExchanges = exchangesOf(platform);
