import { type Result, ok } from '@release-openmed/core';
import { objectStoreEnv } from '../git/object-store-env';
import type { Repository } from '../git/repository';
import { borrow } from './borrow';
import type { GitFactsRequest } from './git-facts';

/** Branches of the remote, of which the clone may lack what they point to. */
export interface Lender {
  /** Branch → commit; where no remote is asked, as the clone knows them. */
  readonly heads: ReadonlyMap<string, string>;
  /** Makes visible to a command what was borrowed, or will be. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * Brings branches along for as long as questions are answered; the clone stays as it is. Failure:
   * `remote-unreachable`.
   */
  readonly borrow: (branches: readonly string[]) => Promise<Result<unknown>>;
}

export interface Lending {
  readonly repository: Repository;
  readonly request: Pick<GitFactsRequest, 'remote' | 'offline'>;
  readonly scratch: string;
}

/** Where no remote is asked there is nothing to borrow: what is known is here. */
export function lenderOf(heads: Lender['heads'], lending: Lending): Lender {
  const { repository, request, scratch } = lending;
  if (request.offline === true)
    return { heads, env: {}, borrow: () => Promise.resolve(ok(undefined)) };
  return {
    heads,
    env: objectStoreEnv(scratch, repository.objects),
    borrow: (branches) =>
      borrow(
        branches.map((branch) => `refs/heads/${branch}`),
        lending,
      ),
  };
}
