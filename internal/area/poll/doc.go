// Package poll proposes several times for one meeting to people outside, who answer by a
// link and without an account: yes, if need be, or no, or another time of their own.
// Whoever made it sees who can when, with what the principals' calendars say now, and
// confirms one. What must always hold: a link opens one poll and nothing else; what
// somebody is shown of others is what the poll says they may see; a vote counts only as
// long as its option stands as it was voted on; and of two who confirm at once one does,
// in the act that makes the meeting and, where the times are held, releases the rest.
package poll
