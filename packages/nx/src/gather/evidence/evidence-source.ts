import type { Config, QuestionKind, Questions, Result } from '@release-openmed/core';
import type { ObjectReader } from '../../git/open-objects';
import type { Repository } from '../../git/repository';
import type { Lender } from '../lender';
import type { TagRef } from '../tag-ref';
import type { Nodes } from '../../selection/find-projects';
import type { Running } from '../../targets/running';
import type { TargetsGraph } from '../../targets/targets-graph';
import type { SurfaceReader } from './surfaces/surface-reader';

/** Where answers come from. */
export interface EvidenceSource {
  readonly repository: Repository;
  /** Makes the commits of the remote's tags visible to a command. */
  readonly env: Readonly<Record<string, string>>;
  /** The remote's; the clone's, where no remote is asked. */
  readonly tags: readonly TagRef[];
  readonly lender: Lender;
  readonly nodes: Nodes;
  readonly graph: TargetsGraph;
  readonly config: Config;
  /** Null: no target is to be run. */
  readonly running: Running | null;
  readonly objects: ObjectReader;
  readonly surfaces: SurfaceReader;
}

/** Answers questions of one kind, one result for each, in the same order. */
export type Reader<K extends QuestionKind> = (
  questions: readonly Questions[K]['question'][],
  source: EvidenceSource,
) => Promise<readonly Result<Questions[K]['answer']>[]>;
