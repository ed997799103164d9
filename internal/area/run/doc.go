// Package run keeps templates of what is done again and again, with days relative to a day T, and what became of them: a run is
// a project that remembers its template and its T. What must always hold: a template names nobody, only roles; a run's dates are
// those of its tasks, and beside each it keeps only which day it gave it, so that a day that somebody moved by hand is theirs and
// stays; of each question of a template one answer is chosen, and only the steps of that are made; all that a start or a shift
// does is one act.
package run
