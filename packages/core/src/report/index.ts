export * from './render-explain';
export * from './render-failures';
export * from './render-findings';
export * from './render-json';
export * from './render-plan-table';
export * from './render-replay';
export type { ReportOptions } from './report-options';
