export * from './code-span';
export * from './escape-html';
export * from './escape-markdown';
export * from './escape-terminal';
