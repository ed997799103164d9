// Package weeks answers what lies in a window of time. It keeps what calendars show
// a week and a space at a time, as it was read from the rows and the series, and
// follows the journal: what an act changed is put right in the weeks it touches.
// What must always hold: a week in memory shows what reading it anew would show,
// and who may only see that time is taken gets nothing else.
package weeks
