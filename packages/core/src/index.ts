export * from './escape';
export * from './facts';
export * from './failure';
export * from './finding';
export * from './operation';
export * from './result';
export * from './unreachable';
