export { type Portable, type PortableFault, portableText, readPortable } from './file.ts';
export { newIn, previewOf } from './merge.ts';
