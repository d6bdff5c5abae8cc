import { describe, expect, it } from 'vitest';
import { commandLine, shellQuoted } from '../../src/cli/interview/command-line.ts';

const flags = { given: {}, facts: [] };

describe('the command that repeats an interview', () => {
  it('has a flag for every answer', () => {
    const answers = {
      workIn: ['US', 'CA'],
      permanentResident: [],
      residence: { country: 'US', since: '2018-09-01' },
      age: 28,
      asOf: '2026-11-22',
      education: { level: 'bachelor' as const, field: 'law' },
      studying: { level: 'master' as const, finishes: '2027-06-30' },
      experience: { 'customer-service': 24 },
      languages: {},
      willing: { firearm: 'yes' as const, shifts: 'no' as const },
      budget: { amount: 20000, currency: 'USD' },
      drivingLicence: 'yes',
    };
    expect(commandLine(['plan', 'us-cbp-officer'], answers, flags)).toBe(
      [
        'career-advisor plan us-cbp-officer --work-in US,CA --permanent-resident none --residence US:2018-09-01 --age 28',
        "--education bachelor:law --studying master::2027-06-30 --experience customer-service=24 --languages none --willing firearm,shifts=no --budget '20000 USD'",
        '--driving-licence yes',
      ].join(' '),
    );
  });

  it('repeats the data and the day', () => {
    const given = { ...flags, data: ['my data'], asOf: '2026-11-22' };
    expect(commandLine(['match'], {}, given)).toBe(
      "career-advisor match --data 'my data' --as-of 2026-11-22",
    );
  });

  it('is safe in a shell', () => {
    expect(shellQuoted("a'b; rm -rf $HOME")).toBe("'a'\\''b; rm -rf $HOME'");
    expect(shellQuoted('')).toBe("''");
    expect(shellQuoted('US:2018-09-01')).toBe('US:2018-09-01');
  });
});
