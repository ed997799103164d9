// Package intake reads iCalendar files into calendars: a person's file, once or
// again, and what a subscription brings. A file is staged in chunks where nobody
// sees it, then published in one act. What must always hold: all of a file comes
// in or nothing does, the same file again changes nothing, one undo takes an
// import back, and what the program leaves in the middle is gone after it starts.
package intake
