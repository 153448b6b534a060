export * from './compare-url';
export * from './extract-notes';
export * from './note-entry';
export * from './render-notes';
export * from './update-changelog';
