import { loadCalendarWriter } from '../../src/infra/load-calendar-writer.ts';
import type { RenderOptions, ReportFormat } from '../../src/report/options.ts';
import { plainOptions } from '../../src/report/options.ts';

/** So wide that nothing wraps. */
export const unwrapped = (format: ReportFormat): RenderOptions => ({
  ...plainOptions,
  format,
  width: 4000,
  loadCalendarWriter,
});

/** The words of a report without the syntax of its format. */
export function wordsOf(format: ReportFormat, text: string): string {
  switch (format) {
    case 'html':
      return text
        .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]*href="([^"]*)"[^>]*>/g, ' $1 ')
        .replace(/<[^>]+>/g, '')
        .replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_found, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
        );
    case 'md':
      return text
        .replace(/\\(.)/g, '$1')
        .replace(
          /&(amp|lt|gt|#58|#46);/g,
          (_found, name: string) => ({ amp: '&', lt: '<', gt: '>', '#58': ':', '#46': '.' })[name]!,
        );
    case 'ics':
      return unfold(text).replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
    case 'csv':
      return text.replace(/""/g, '"');
    case 'json':
      return text.replace(/\\"/g, '"');
    case 'mermaid':
    case 'dot':
    case 'text':
      return text;
  }
}

export const unfold = (text: string): string => text.replace(/\r\n[ \t]/g, '');
