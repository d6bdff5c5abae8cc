/** Every kind of trouble that loading data can report. Codes are stable; docs/diagnostics.md explains each. */
export const diagnosticCodes = [
  'FILE_TOO_LARGE',
  'FILE_NOT_TEXT',
  'FILE_UNKNOWN_PLACE',
  'YAML_SYNTAX',
  'YAML_ALIASES',
  'SHAPE_TYPE',
  'SHAPE_MISSING',
  'SHAPE_UNKNOWN_KEY',
  'SHAPE_VALUE',
  'ID_DUPLICATE',
  'ID_MISPLACED',
  'LINK_UNKNOWN',
  'RULE_CYCLE',
  'REQUIREMENT_DUPLICATE',
  'RANGE_REVERSED',
  'PERIODS_OVERLAP',
  'SCALE_DISORDERED',
  'FACT_STALE',
  'FACT_ENDED',
  'FACT_UNSOURCED',
  'FIGURE_OLD',
  'SOURCE_WEAK',
  'SOURCE_UNREAD',
  'ENTRY_ORPHAN',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** One piece of trouble with its place; rendered late, by the command that shows it. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: 'error' | 'warning';
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  column?: number;
  /** The path inside the file, as `requirements[2].condition.level`. */
  path?: string;
  message: string;
  expected?: string;
  found?: string;
  /** What to do; holds the nearest known name where there is one. */
  hint?: string;
  /** The source line meant. */
  frame?: string;
}
