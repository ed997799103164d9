import { newId } from '../api/id';
import type { Template, TemplateStep } from '../api/runs';

/** How the days of a step are counted, as people choose it. */
export type When = 'before' | 'after' | 'workBefore' | 'workAfter' | 'onDay' | 'none';

export interface StepDraft {
  key: string;
  title: string;
  notes: string;
  when: When;
  days: number;
  role: string;
  option: string;
  minutes: number;
  milestone: boolean;
  after: boolean;
}

export interface BranchDraft {
  key: string;
  name: string;
  /** What there is to choose from, with commas between. */
  options: string;
}

export interface Draft {
  name: string;
  about: string;
  space: string;
  dayName: string;
  branches: BranchDraft[];
  steps: StepDraft[];
}

export function emptyStep(): StepDraft {
  return {
    key: newId(),
    title: '',
    notes: '',
    when: 'before',
    days: 0,
    role: '',
    option: '',
    minutes: 0,
    milestone: false,
    after: false,
  };
}

export function draftOf(one: Template | undefined, space: string): Draft {
  return {
    name: one?.name ?? '',
    about: one?.about ?? '',
    space: one?.space ?? space,
    dayName: one?.day_name ?? '',
    branches: (one?.branches ?? []).map(({ name, options }, index) => ({
      key: `${index}`,
      name,
      options: options.join(', '),
    })),
    steps: one ? one.steps.map(stepDraft) : [emptyStep()],
  };
}

function stepDraft(step: TemplateStep, index: number): StepDraft {
  return {
    key: `${index}`,
    title: step.title,
    notes: step.notes ?? '',
    when: whenOf(step),
    days: Math.abs(step.days),
    role: step.role ?? '',
    option: step.option ?? '',
    minutes: step.minutes ?? 0,
    milestone: step.milestone ?? false,
    after: step.after ?? false,
  };
}

/** How a step's days are counted, in the words of the form. */
export function whenOf({ count, days }: Pick<TemplateStep, 'count' | 'days'>): When {
  if (count === 'none') return 'none';
  if (count === 'working') return days > 0 ? 'workAfter' : 'workBefore';
  if (days === 0) return 'onDay';
  return days < 0 ? 'before' : 'after';
}

/** The same as the API has it. */
export function countOf(when: When, days: number): Pick<TemplateStep, 'count' | 'days'> {
  if (when === 'none') return { count: 'none', days: 0 };
  if (when === 'onDay') return { count: 'days', days: 0 };
  const count = when === 'workBefore' || when === 'workAfter' ? 'working' : 'days';
  return { count, days: when === 'before' || when === 'workBefore' ? 0 - days : days };
}

/** All that can be chosen at the start. */
export function optionsOf(branches: BranchDraft[]): string[] {
  return branches.flatMap(({ options }) => split(options));
}

function split(options: string): string[] {
  return options
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export function bodyOf(draft: Draft) {
  const offered = optionsOf(draft.branches);
  return {
    name: draft.name,
    about: draft.about,
    day_name: draft.dayName,
    branches: draft.branches
      .filter(({ name, options }) => name.trim() || options.trim())
      .map(({ name, options }) => ({ name, options: split(options) })),
    steps: draft.steps
      .filter(({ title }) => title.trim())
      .map(({ title, notes, when, days, role, option, minutes, milestone, after }) => ({
        title,
        notes,
        role,
        option: offered.includes(option) ? option : '',
        minutes,
        milestone,
        after,
        ...countOf(when, days),
      })),
  };
}
