import type { Article } from '../article';

export const article: Article = {
  id: 'runs',
  title: 'Plans and their templates',
  group: 'day',
  page: '/runs',
  words:
    'run template plan checklist relative dates working days role branch board meeting trip event onboarding restock',
  text: `
A template ({/runs Plans}, [[g 5]]) holds steps whose days are counted from one day: six weeks before the meeting, five working days before, the day after. Working days leave out weekends and every day on which the executive has no hours, such as a holiday among their rules. Six ready-made ones can be taken over and changed.

[[c]] puts one to work. Choose the day, answer what is asked (abroad or at home), and say who takes which role; below stands what would fall when. It becomes a project with its steps, each given to whoever has its role.

When the day moves, open the project and choose “Move the day…”. Every open step that still has the day it was given moves along. What is done, what somebody moved by hand and what was added stays, and is named before anything changes.

“Save as a template…” in any project's panel turns it into one: its days become relative to its last milestone, and people become roles. In a template, Enter begins the next step, and Alt with the arrow keys moves one.
`,
};
