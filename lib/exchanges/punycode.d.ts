/** The same functions as the package's main file, as a module that Node and bundlers read alike. */
declare module 'punycode/punycode.es6.js' {
  export * from 'punycode';
}
