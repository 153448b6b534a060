import type { Failure } from '@release-openmed/core';
import type { Report } from './console-report';

/** What a command said. */
export class Spoken implements Report {
  readonly options = { color: false, width: Infinity };
  readonly lines: string[] = [];
  readonly failures: Failure[] = [];
  print(text: string): void {
    this.lines.push(text);
  }
  progress(_text?: string): void {
    // Nobody looks.
  }
  relay(_text?: string): void {
    // Nobody listens.
  }
  fail(failures: readonly Failure[]): void {
    this.failures.push(...failures);
  }
  get text(): string {
    return this.lines.join('\n');
  }
  get codes(): readonly string[] {
    return this.failures.map(({ code }) => code);
  }
}
