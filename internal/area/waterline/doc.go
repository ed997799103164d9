// Package waterline shows the work behind what is seen: week by week the requests that were answered, and below
// them the steps, the hours that were noted, the waits and the changes from one thing to another; and how much the
// coming weeks bring, of what is known already and of what past weeks let expect.
//
// It stores nothing. What must always hold: it is shown to whoever did the work, and to nobody else; the hours of
// colleagues count where they shared them and the record is seen, and are never told apart by person; hours are what
// was noted, and nothing is made up for what was not; a sum by principal, requester or service is that of its rows;
// and what is expected says how far it missed before.
package waterline
