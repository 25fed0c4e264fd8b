/** `practice` is the repository's default, `e2e` the store's code with keys of its own, `store` what users install. */
export type Build = 'practice' | 'e2e' | 'store';

/** A public Ed25519 key (RFC 8037). `kid` only helps people to tell keys apart. */
export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid?: string | undefined;
}

/**
 * A header that the platform demands of requests that change something: a form of another site cannot send
 * it.
 */
export interface CsrfHeader {
  readonly name: string;
  readonly value?: string | undefined;
}

/** Which platform a build serves, whom it trusts, and where its pages are: `platform.json`, read at build time. */
export interface Platform {
  readonly name: string;
  /** The add-on id in Firefox; a store build has one of its own. Never changed once it is published. */
  readonly firefox?: { readonly id: string } | undefined;
  readonly links: {
    readonly connect: string;
    readonly emailVerify: string;
    readonly alerts: string;
    readonly guide: string;
    readonly support: string;
    /** Where the source code of this build lies. */
    readonly source?: string | undefined;
  };
  /** How API Connect is asked. */
  readonly connect?:
    | {
        /**
         * A header for each re-validation, where the platform's protection against cross-site requests needs
         * one.
         */
        readonly csrfHeader?: CsrfHeader | undefined;
      }
    | undefined;
  readonly feed: {
    /**
     * The folder of `timestamp.json` with the closing slash, or the file's own URL; first the main host, then
     * a mirror.
     */
    readonly urls: readonly string[];
    readonly listKeys: readonly PublicKey[];
    /** How many distinct list keys must have signed a list. */
    readonly listThreshold: number;
    readonly timestampKeys: readonly PublicKey[];
    /** No list below this version is accepted, even by an installation that has never seen one. */
    readonly versionFloor: number;
  };
  /** Addresses of the documentation ranges (RFC 5737, RFC 3849) are taken as servers: never in a store build. */
  readonly allowDocumentation?: true | undefined;
  /** The practice exchanges: only in a practice build. */
  readonly practice?:
    | {
        /** Their hosts by exchange. */
        readonly hosts: Readonly<Record<string, string>>;
        /**
         * Minutes until a saved list is in force there: shorter than real ones, so that practice needs no
         * waiting.
         */
        readonly propagationMinutes?: readonly [from: number, to: number] | undefined;
      }
    | undefined;
}

/** Outside a build (its configuration, the publisher, unit tests) nobody is trusted, so no list is ever accepted. */
const unbuilt: Platform = {
  name: 'Keyfence',
  links: { connect: '', emailVerify: '', alerts: '', guide: '', support: '' },
  feed: { urls: [], listKeys: [], listThreshold: 1, timestampKeys: [], versionFloor: 0 },
};

/** The platform this build serves. Its keys never come from policy, options or the network. */
export const platform: Platform =
  typeof __KEYFENCE_PLATFORM__ === 'undefined' ? unbuilt : __KEYFENCE_PLATFORM__;

/** Which build this is. */
export const build: Build = typeof __KEYFENCE_BUILD__ === 'undefined' ? 'practice' : __KEYFENCE_BUILD__;
