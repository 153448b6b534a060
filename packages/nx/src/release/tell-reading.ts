import type { Answer } from '@release-openmed/core';
import type { Report } from '../report/console-report';

/** The same answers; before sources are read, which takes its time, it is said. */
export function tellReading(answer: Answer, report: Pick<Report, 'progress'>): Answer {
  return (questions) => {
    const read = questions.filter(({ kind }) => kind === 'api-changes').length;
    if (read > 0)
      report.progress(`Reading the public API of ${read} ${read === 1 ? 'project' : 'projects'} …`);
    return answer(questions);
  };
}
